import type { ReturnSheet } from '../../api/shapes';
import { fenOf, grouped, tenThousandYuan } from '../../i18n/numbers';

export type CellUnit = ReturnSheet['columns'][number]['unit'];
export type CellValue = number | string | null;
/** What a person has typed, by cell; a cell that is not here, or is empty, is blank. */
export type Draft = Readonly<Record<string, string>>;

export const cellKey = (row: string, column: string): string => `${row}\n${column}`;

/** As the sheet shows it. Blank is not zero. */
export const shownValue = (value: CellValue, unit: CellUnit): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return unit === 'tenThousandYuan' ? tenThousandYuan(value) : grouped(value);
};

/** As it is typed again: down to the fen, so that saving changes nothing. */
export const typedText = (value: CellValue, unit: CellUnit): string => {
  if (value === null) return '';
  if (typeof value === 'string' || unit !== 'tenThousandYuan') return String(value);
  const rest = String(value % 1_000_000)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${Math.trunc(value / 1_000_000)}.${rest}`;
};

/** @returns undefined when it is no value of that unit; null when it is blank */
export const valueOf = (text: string, unit: CellUnit): CellValue | undefined => {
  const typed = text.trim();
  if (typed === '') return null;
  if (unit === 'text') return typed;
  if (unit === 'tenThousandYuan') return fenOf(typed);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
};

export const draftOf = ({ lines, columns }: Pick<ReturnSheet, 'lines' | 'columns'>): Draft => {
  const units = new Map(columns.map(({ key, unit }) => [key, unit]));
  return Object.fromEntries(
    lines.flatMap((line) =>
      line.cells.flatMap(({ column, typed }) =>
        typed === null ? [] : [[cellKey(line.key, column), typedText(typed, units.get(column) ?? 'text')]],
      ),
    ),
  );
};

/** The draft with what the log yields; a cell that the log does not hold keeps what was typed. */
export const withComputed = (draft: Draft, { lines, columns }: Pick<ReturnSheet, 'lines' | 'columns'>): Draft => {
  const units = new Map(columns.map(({ key, unit }) => [key, unit]));
  const computed = lines.flatMap((line) =>
    line.cells.flatMap(({ column, computed: value }) =>
      value === null ? [] : [[cellKey(line.key, column), typedText(value, units.get(column) ?? 'text')]],
    ),
  );
  return { ...draft, ...Object.fromEntries(computed) };
};

/** The draft with the sums of the sheets below; a cell of which a part is not held keeps what was typed. */
export const withRolled = (draft: Draft, { lines, columns }: Pick<ReturnSheet, 'lines' | 'columns'>): Draft => {
  const units = new Map(columns.map(({ key, unit }) => [key, unit]));
  const sums = lines.flatMap((line) =>
    line.cells.flatMap(({ column, rolled }) =>
      rolled === null ? [] : [[cellKey(line.key, column), typedText(rolled, units.get(column) ?? 'text')]],
    ),
  );
  return { ...draft, ...Object.fromEntries(sums) };
};

export interface FaultyCell {
  row: string;
  column: string;
}

/** The cells as they are sent, or those that do not fit. */
export const sentCells = (
  draft: Draft,
  columns: ReturnSheet['columns'],
): { cells: { row: string; column: string; value: number | string }[]; faults: FaultyCell[] } => {
  const units = new Map(columns.map(({ key, unit }) => [key, unit]));
  const cells: { row: string; column: string; value: number | string }[] = [];
  const faults: FaultyCell[] = [];
  for (const [key, text] of Object.entries(draft)) {
    const [row = '', column = ''] = key.split('\n');
    const value = valueOf(text, units.get(column) ?? 'text');
    if (value === undefined) faults.push({ row, column });
    else if (value !== null) cells.push({ row, column, value });
  }
  return { cells, faults };
};

/** How many cells of a table of counts are still blank. */
export const blankCount = (
  draft: Draft,
  { lines, columns, list }: Pick<ReturnSheet, 'lines' | 'columns' | 'list'>,
): number =>
  list
    ? 0
    : lines.flatMap((line) => columns.filter(({ key }) => (draft[cellKey(line.key, key)] ?? '').trim() === '')).length;

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
export const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** Where an arrow leads in a grid of so many lines and columns; at an edge it stays. */
export const stepped = (
  [line, column]: readonly [number, number],
  arrow: Arrow,
  [lines, columns]: readonly [number, number],
): readonly [number, number] => {
  const within = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown')
    return [within(line + (arrow === 'ArrowDown' ? 1 : -1), lines), column];
  return [line, within(column + (arrow === 'ArrowRight' ? 1 : -1), columns)];
};
