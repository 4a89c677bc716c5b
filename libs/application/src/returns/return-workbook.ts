import { headerGrid, type CellUnit, type Label, type ReturnTable } from '@taizhang/domain';
import { writeForm, type FormCell, type FormStyle } from '../sheets/form-writer';

export interface ReturnPaper {
  readonly table: ReturnTable;
  readonly lines: readonly { readonly key: string; readonly label: Label | null }[];
  /** Money in fen. Null: blank. */
  readonly value: (row: string, column: string) => number | string | null;
  readonly above: readonly { readonly label: Label; readonly value: string }[];
  readonly below: readonly { readonly label: Label; readonly value: string }[];
  /** A word for a list without a line. */
  readonly empty: string;
  /** Which sheet this is: dates, position in the log, version. */
  readonly check: string;
}

const styles: Readonly<Record<CellUnit, FormStyle>> = {
  tenThousandYuan: 'amount',
  personTimes: 'count',
  persons: 'count',
  text: 'text',
};
const fenInTenThousand = 1_000_000;

/** The sheet of a return as a workbook, cell for cell and in Chinese, as the annex has it. */
export function returnWorkbook({ table, lines, value, above, below, empty, check }: ReturnPaper): Buffer {
  const stub = table.rows === undefined ? 0 : 1;
  const width = stub + table.columns.length;
  const grid = headerGrid(table);
  const headRow = 2;
  const bodyRow = headRow + grid.length;
  const over = (row: number, text: string, style: FormStyle): FormCell => ({
    row,
    column: 0,
    columns: width,
    value: text,
    style,
  });
  const body = lines.flatMap(({ key, label }, index): readonly FormCell[] => [
    ...(stub === 1 ? [{ row: bodyRow + index, column: 0, value: label?.zh ?? '', style: 'text' as const }] : []),
    ...table.columns.map(({ key: column, unit }, at): FormCell => {
      const found = value(key, column) ?? '';
      const shown = typeof found === 'number' && unit === 'tenThousandYuan' ? found / fenInTenThousand : found;
      return { row: bodyRow + index, column: stub + at, value: shown, style: styles[unit] };
    }),
  ]);
  const filled: readonly FormCell[] = lines.length === 0 ? [over(bodyRow, empty, 'text')] : body;
  const after = bodyRow + Math.max(1, lines.length);
  const tail = [
    margin(below),
    ...table.notes.map((note, index) => `${index === 0 ? '说明：' : ''}${index + 1}. ${note.zh}`),
    ...(table.symbols.length === 0
      ? []
      : [table.symbols.map(({ mark, meaning }) => `${mark} ${meaning.zh}`).join('　')]),
    check,
  ];
  return writeForm({
    name: table.title.zh.replaceAll(/[\\/?*[\]:]/g, '').slice(0, 31),
    paper: table.paper,
    repeated: [headRow, bodyRow - 1],
    widths: [...(stub === 1 ? [28] : []), ...table.columns.map(({ unit }) => (unit === 'text' ? 12 : 10))],
    cells: [
      over(0, table.title.zh, 'title'),
      over(1, margin(above), 'plain'),
      ...(stub === 1 ? [{ row: headRow, column: 0, rows: grid.length, value: '内容', style: 'head' as const }] : []),
      ...headCells(grid, headRow, stub),
      ...filled,
      ...tail.map((text, index) => over(after + index, text, 'plain')),
    ],
  });
}

const margin = (words: ReturnPaper['above']): string =>
  words.map(({ label, value }) => `${label.zh}${value === '' ? '＿＿＿＿＿＿' : value}`).join('　　　');

/** Each cell of the header tree at its place: what a deeper cell of an upper level covers is taken. */
function headCells(grid: ReturnType<typeof headerGrid>, top: number, left: number): readonly FormCell[] {
  const taken = new Set<string>();
  return grid.flatMap((row, level) => {
    let column = left;
    return row.map(({ label, columns, rows }): FormCell => {
      while (taken.has(`${level}:${column}`)) column += 1;
      const at = column;
      for (let down = 0; down < rows; down += 1)
        for (let right = 0; right < columns; right += 1) taken.add(`${level + down}:${at + right}`);
      column += columns;
      return { row: top + level, column: at, rows, columns, value: label.zh, style: 'head' };
    });
  });
}
