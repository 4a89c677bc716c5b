import { openWorkbook } from './open-workbook';
import { isSheetUnreadable, type SheetRow } from './sheet.types';
import { writeXlsx } from './xlsx-writer';
import { zipped } from './zip-writer';

const rowsOf = async (bytes: Buffer, sheet = 0): Promise<readonly SheetRow[]> => {
  const { sheets } = await openWorkbook(bytes);
  const rows: SheetRow[] = [];
  for await (const row of sheets[sheet]?.rows() ?? []) rows.push(row);
  return rows;
};
const cellsOf = async (bytes: Buffer) => (await rowsOf(bytes)).map(({ cells }) => cells);
const whyNot = (bytes: Buffer): Promise<string> =>
  rowsOf(bytes).then(
    () => 'read',
    (error: unknown) => (isSheetUnreadable(error) ? error.en : String(error)),
  );

/** A workbook as Excel writes it: texts in a table of their own. */
function excelWorkbook(strings: readonly string[], sheetData: string, more = ''): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipped([
    ['[Content_Types].xml', ['<Types/>']],
    [
      'xl/workbook.xml',
      [
        `<?xml version="1.0"?><workbook xmlns:r="${office}">${more}<sheets><sheet name="人员 &amp; 单位" sheetId="1" r:id="rId7"/><sheet name="旧" sheetId="2" state="hidden" r:id="rId8"/></sheets></workbook>`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      ['<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>'],
    ],
    [
      'xl/sharedStrings.xml',
      [`<sst>${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`],
    ],
    ['xl/worksheets/sheet1.xml', [`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`]],
  ]);
}

describe('a workbook', () => {
  it('keeps every Chinese character, wherever its bytes are torn apart in the file', async () => {
    // Names of one to seven characters: over 200 KB, so borders of chunks fall at every offset within a character.
    const names = Array.from(
      { length: 9_000 },
      (_, index) => '欧阳晓燕林森淼'.slice(0, 1 + (index % 7)) + String(index),
    );
    const data = names.map((_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`);
    const cells = await cellsOf(excelWorkbook(names, data.join('')));
    expect(cells.map(([name]) => name)).toEqual(names);
    expect(await cellsOf(writeXlsx([{ name: '人员', rows: names.map((name) => [name]) }]))).toEqual(
      names.map((name) => [name]),
    );
  });

  it('gives cells by their place, with gaps, numbers, dates as numbers, truths and rich text', async () => {
    const sheet =
      '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3"><v>42983</v></c><c r="E3"><v>1.97E3</v></c><c r="F3" t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="A5" t="inlineStr"><is><r><t>林</t></r><r><t>某</t></r></is></c><c r="B5" t="str"><f>A5&amp;B5</f><v>甲乙</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="AA5"><v>0.5</v></c></row>';
    const rows = await rowsOf(excelWorkbook(['a &lt; b_x000D_&#20013;'], sheet));
    expect(rows[0]).toEqual({ number: 3, cells: ['', 'a < b\r中', '', '42983', '1970', '是'] });
    expect(rows[1]?.number).toBe(5);
    expect(rows[1]?.cells.slice(0, 3)).toEqual(['林某', '甲乙', '']);
    expect(rows[1]?.cells[26]).toBe('0.5');
  });

  it('shows its sheets by name, without the hidden ones', async () => {
    const { sheets } = await openWorkbook(excelWorkbook([], ''));
    expect(sheets.map(({ name }) => name)).toEqual(['人员 & 单位']);
  });

  it('is CSV in UTF-8 or as Chinese spreadsheets save it, with quotes, tabs or semicolons', async () => {
    const quoted = Buffer.from('\ufeff编号,姓名\r\n1,"林某, ""小林""\n二行"\r\n\r\n2,陈某', 'utf8');
    expect(await cellsOf(quoted)).toEqual([['编号', '姓名'], ['1', '林某, "小林"\n二行'], [''], ['2', '陈某']]);
    // 编号;姓名 in GB18030
    const gb = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x3b, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x31, 0x3b, 0xc1, 0xd6]);
    expect(await cellsOf(gb)).toEqual([
      ['编号', '姓名'],
      ['1', '林'],
    ]);
  });

  it('that is none is told apart: damaged, old, encrypted, counting from 1904, or a bomb', async () => {
    const whole = excelWorkbook(['林'], '<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    expect(await whyNot(whole.subarray(0, whole.length - 30))).toBe('the file is damaged');
    expect(await whyNot(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe(
      'it is an old .xls or an encrypted workbook',
    );
    expect(await whyNot(Buffer.from([1, 2, 0, 3]))).toBe('it is no table');
    expect(await whyNot(zipped([['word/document.xml', ['<a/>']]]))).toBe('it is no Excel workbook');
    expect(await whyNot(excelWorkbook([], '', '<workbookPr date1904="1"/>'))).toBe('its dates count from 1904');
    expect(await whyNot(excelWorkbook([], '', `<!--${' '.repeat(1_100_000)}-->`))).toBe('it unpacks to too much');
  });
});
