import type { ColumnRule, ReturnTable } from '../plan/returns.types';
import type { ComputedCell } from './computed-cell';
import type { DifferenceKept, ReturnCell } from './return.events';

export type CellValue = number | string | null;

/** Typed and computed, where they are not the same. */
export interface ReturnDifference {
  readonly row: string;
  readonly column: string;
  readonly typed: CellValue;
  readonly computed: CellValue;
  /** Why the typed value stays, once somebody said so. */
  readonly reason?: string;
}

const cellKey = ({ row, column }: { readonly row: string; readonly column: string }): string => `${row}\n${column}`;

/** The column that stands for a whole line of a list: a line that one side lacks is one difference, not nineteen. */
const lineColumn = (table: ReturnTable): string => table.columns[0]?.key ?? '';

function lineDifferences(
  table: ReturnTable,
  typed: readonly ReturnCell[],
  computed: readonly ComputedCell[],
): readonly ReturnDifference[] {
  if (table.rows !== undefined) return [];
  const [ours, theirs] = [new Set(typed.map(({ row }) => row)), new Set(computed.map(({ row }) => row))];
  const column = lineColumn(table);
  const missing = [...theirs].filter((row) => !ours.has(row));
  const added = [...ours].filter((row) => !theirs.has(row));
  const nameOf = (cells: readonly (ReturnCell | ComputedCell)[], row: string): CellValue => {
    const name = table.columns.find(({ shows }) => shows === 'name')?.key;
    return cells.find((cell) => cell.row === row && cell.column === name)?.value ?? row;
  };
  return [
    ...missing.map((row) => ({ row, column, typed: null, computed: nameOf(computed, row) })),
    ...added.map((row) => ({ row, column, typed: nameOf(typed, row), computed: null })),
  ];
}

/** The paper wants the reason beside the class of handling; the log yields the class alone. */
const agrees = (shows: ColumnRule | undefined, typed: CellValue, computed: CellValue): boolean =>
  typed === computed ||
  (shows === 'handling' && typeof typed === 'string' && typeof computed === 'string' && typed.startsWith(computed));

/** Where both sides hold a value and it is not the same; a value that the log does not hold is compared with nothing. */
export function returnDifferences(
  table: ReturnTable,
  typed: readonly ReturnCell[],
  computed: readonly ComputedCell[],
  kept: readonly DifferenceKept['payload'][] = [],
): readonly ReturnDifference[] {
  const own = new Map(typed.map((cell) => [cellKey(cell), cell.value]));
  const running = table.rows === undefined ? table.columns.find(({ shows }) => shows === 'number')?.key : undefined;
  const rules = new Map(table.columns.map(({ key, shows }) => [key, shows]));
  const cells = computed.flatMap(({ row, column, value }): readonly ReturnDifference[] => {
    const mine = own.get(cellKey({ row, column }));
    if (mine === undefined || value === null || column === running) return [];
    if (agrees(rules.get(column), mine, value)) return [];
    return [{ row, column, typed: mine, computed: value }];
  });
  const reasons = new Map(kept.map((each) => [cellKey(each), each]));
  return [...lineDifferences(table, typed, computed), ...cells].map((each) => {
    const reason = reasons.get(cellKey(each));
    const same = reason !== undefined && reason.typed === each.typed && reason.computed === each.computed;
    return same ? { ...each, reason: reason.reason } : each;
  });
}

/** Cells of a table of counts that were left blank; a line of a list may leave any. */
export const blankCells = (table: ReturnTable, typed: readonly ReturnCell[]): number => {
  if (table.rows === undefined) return typed.length === 0 ? 1 : 0;
  const filled = new Set(typed.map(cellKey));
  return table.rows.flatMap(({ key: row }) =>
    table.columns.filter(({ key: column }) => !filled.has(cellKey({ row, column }))),
  ).length;
};
