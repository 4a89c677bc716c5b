import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReturnTable } from '@taizhang/domain';
import { readPlan } from '@taizhang/plans';
import { openWorkbook } from '../sheets/open-workbook';
import { openZip } from '../sheets/zip-entries';
import { returnWorkbook, type ReturnPaper } from './return-workbook';

const tableOf = (plan: string): ReturnTable => {
  const file = join(__dirname, '../../../../plans', `${plan}.yaml`);
  const reading = readPlan(readFileSync(file, 'utf8'), file);
  if (!reading.ok) throw new Error('the plan is not in order');
  return reading.plan.returns!.tables[0]!;
};
const paper = (table: ReturnTable, rest: Partial<ReturnPaper> = {}): ReturnPaper => ({
  table,
  lines: (table.rows ?? []).map(({ key, label }) => ({ key, label })),
  value: () => 0,
  above: table.above.map(({ zh, en }) => ({ label: { zh, en }, value: '' })),
  below: [],
  empty: '无（零报告）',
  check: '校验：日志序号 12',
  ...rest,
});
const rowsOf = async (bytes: Buffer): Promise<readonly (readonly string[])[]> => {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of (await openWorkbook(bytes)).sheets[0]!.rows()) rows.push(cells);
  return rows;
};
const xmlOf = async (bytes: Buffer, name: string): Promise<string> => {
  const pieces: string[] = [];
  for await (const piece of openZip(bytes).read(name, 1_000_000)) pieces.push(piece);
  return pieces.join('');
};

describe('a return as a workbook', () => {
  it('holds T0 cell for cell under its header tree: money in 10,000 yuan, counts whole, a blank blank [R-082, R-086]', async () => {
    const table = tableOf('s0-gifts');
    const value: ReturnPaper['value'] = (row, column) =>
      row === 'handled' ? null : column === 'sectionAmount' ? 4_650_100 : column === 'sectionTimes' ? 22 : 0;
    const rows = await rowsOf(returnWorkbook(paper(table, { value })));
    expect(rows[0]?.[0]).toBe(table.title.zh);
    expect(rows[2]?.filter((text) => text !== '')).toEqual([
      '内容',
      '单位',
      '厅级',
      '处级',
      '科级',
      '其他',
      '合计金额（万元）',
    ]);
    expect(rows[3]?.filter((text) => text !== '')).toEqual(Array.from({ length: 5 }, () => ['金额', '人次']).flat());
    expect(rows[4]?.slice(7, 10)).toEqual(['4.6501', '22', '0']);
    expect(rows[5]?.slice(1).filter((text) => text !== '')).toEqual([]);
    expect(rows.at(-1)?.[0]).toContain('日志序号 12');
  });

  it('merges exactly the cells that the header tree merges, and prints on A4 landscape with its head on each page', async () => {
    const bytes = returnWorkbook(paper(tableOf('s0-gifts')));
    const sheet = await xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    const merged = [...sheet.matchAll(/mergeCell ref="([^"]+)"/g)].map(([, area]) => area);
    expect(merged.filter((area) => /^[A-Z]+[34]:/.test(area ?? ''))).toEqual([
      'A3:A4',
      'B3:C3',
      'D3:E3',
      'F3:G3',
      'H3:I3',
      'J3:K3',
      'L3:L4',
    ]);
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1"');
    expect(await xmlOf(bytes, 'xl/workbook.xml')).toContain('!$3:$4</definedName>');
  });

  it('puts the 19 columns of T2 on A3, and says that a list without a line is a zero return', async () => {
    const bytes = returnWorkbook(paper(tableOf('s2-business-participation')));
    const rows = await rowsOf(bytes);
    expect(rows.slice(2, 5).map((row) => row.filter((text) => text !== '').length)).toEqual([6, 15, 2]);
    expect(rows[5]?.[0]).toBe('无（零报告）');
    expect(await xmlOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('paperSize="8"');
  });
});
