import { columnName, contentTypes, escaped, head, main, office } from './xlsx-writer';
import { zipped } from './zip-writer';

/** How a cell of a form looks; its place in the style sheet of the workbook. */
export const formStyles = ['plain', 'title', 'head', 'text', 'amount', 'count'] as const;
export type FormStyle = (typeof formStyles)[number];

/** A cell with its place from 0, which may be merged over several. A number is a number; text stays text. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly value: string | number;
  readonly style: FormStyle;
}
export interface Form {
  readonly name: string;
  readonly cells: readonly FormCell[];
  readonly widths: readonly number[];
  readonly paper: 'A3' | 'A4';
  /** Rows from 0, both included, that each printed page repeats. */
  readonly repeated?: readonly [number, number];
}

const paperSizes: Readonly<Record<Form['paper'], number>> = { A3: 8, A4: 9 };

/** A workbook of one official form: merged cells, borders, landscape print set-up that fits its width to the paper. */
export function writeForm(form: Form): Buffer {
  const name = escaped(form.name);
  return zipped([
    ['[Content_Types].xml', [contentTypes([{ id: 1 }])]],
    [
      '_rels/.rels',
      [
        `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    ],
    [
      'xl/workbook.xml',
      [
        `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>${repeatedRows(form)}</workbook>`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId0" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ],
    ],
    ['xl/styles.xml', [styleSheet]],
    ['xl/worksheets/sheet1.xml', sheetXml(form)],
  ]);
}

const repeatedRows = ({ name, repeated }: Form): string =>
  repeated === undefined
    ? ''
    : `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(name.replaceAll("'", "''"))}'!$${repeated[0] + 1}:$${repeated[1] + 1}</definedName></definedNames>`;

function* sheetXml({ cells, widths, paper }: Form): Generator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>`;
  yield widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  yield '</cols><sheetData>';
  for (const [row, own] of byRow(cells)) yield `<row r="${row + 1}">${own.join('')}</row>`;
  yield '</sheetData>';
  const merged = cells.filter(({ rows = 1, columns = 1 }) => rows * columns > 1);
  if (merged.length > 0) {
    const areas = merged.map((cell) => `<mergeCell ref="${areaOf(cell)}"/>`).join('');
    yield `<mergeCells count="${merged.length}">${areas}</mergeCells>`;
  }
  yield '<pageMargins left="0.55" right="0.55" top="0.55" bottom="0.65" header="0.3" footer="0.3"/>';
  yield `<pageSetup paperSize="${paperSizes[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
  yield '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>';
}

const areaOf = ({ row, column, rows = 1, columns = 1 }: FormCell): string =>
  `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`;

/** In order of rows and columns; the cells that a merge covers are there too, for their borders. */
function byRow(cells: readonly FormCell[]): readonly (readonly [number, readonly string[]])[] {
  const rows = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, xml: string): void => {
    const own = rows.get(row) ?? new Map<number, string>();
    rows.set(row, own.set(column, xml));
  };
  for (const cell of cells) {
    const style = formStyles.indexOf(cell.style);
    const { rows: deep = 1, columns: wide = 1 } = cell;
    for (let down = 0; down < deep; down += 1)
      for (let right = 0; right < wide; right += 1) {
        const at = `${columnName(cell.column + right)}${cell.row + down + 1}`;
        const filled = down === 0 && right === 0 && cell.value !== '';
        put(
          cell.row + down,
          cell.column + right,
          filled ? valueXml(at, style, cell.value) : `<c r="${at}" s="${style}"/>`,
        );
      }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => [row, [...own].sort(([a], [b]) => a - b).map(([, xml]) => xml)] as const);
}

const valueXml = (at: string, style: number, value: string | number): string =>
  typeof value === 'number'
    ? `<c r="${at}" s="${style}"><v>${value}</v></c>`
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

const aligned = (horizontal: string): string =>
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;
const cellFormat = (format: number, font: number, border: number, horizontal: string): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${aligned(horizontal)}</xf>`;
const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
const font = (size: number, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="仿宋"/></font>`;

/** In the order of `formStyles`. Format 2 is 0.00, 1 is 0, 49 is text. */
const styleSheet = `${head}<styleSheet xmlns="${main}"><fonts count="3">${font(11, false)}${font(18, true)}${font(11, true)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formStyles.length}">${cellFormat(49, 0, 0, 'left')}${cellFormat(49, 1, 0, 'center')}${cellFormat(49, 2, 1, 'center')}${cellFormat(49, 0, 1, 'left')}${cellFormat(2, 0, 1, 'right')}${cellFormat(1, 0, 1, 'right')}</cellXfs></styleSheet>`;
