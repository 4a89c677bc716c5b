import type { Coverage, CoverageCell } from '../../api/shapes';
import type { MatrixCell, MatrixFocus } from '../../parts/matrix-model';
import type { Cell } from './use-coverage';

export type CoverageRow = Coverage['rows'][number];

/** The open groups of an address; without a word in it only the whole campaign is open. */
export const openGroups = (written: string | undefined, rows: readonly CoverageRow[]): ReadonlySet<string> => {
  if (written === undefined) return new Set(rows.slice(0, 1).map((row) => row.unitId));
  return new Set(written.split(',').filter((unit) => unit !== '' && unit !== nothingOpen));
};

/** An address drops empty values, so that a tree closed altogether needs a word of its own. */
const nothingOpen = '-';

export const writtenGroups = (open: ReadonlySet<string>): string => (open.size > 0 ? [...open].join(',') : nothingOpen);

export const toggled = (open: ReadonlySet<string>, unit: string): ReadonlySet<string> => {
  const next = new Set(open);
  if (!next.delete(unit)) next.add(unit);
  return next;
};

/** A row shows when every group above it is open. Rows come depth-first, so one pass is enough. */
export const visibleRows = (rows: readonly CoverageRow[], open: ReadonlySet<string>): CoverageRow[] => {
  const shown = new Set<string>();
  return rows.filter((row) => {
    const isShown = row.parent === null || (shown.has(row.parent) && open.has(row.parent));
    if (isShown) shown.add(row.unitId);
    return isShown;
  });
};

/** Opens every group above a unit, so that an address may name a unit that lies deep in the tree. */
export const openedFor = (
  rows: readonly CoverageRow[],
  open: ReadonlySet<string>,
  unit: string | undefined,
): ReadonlySet<string> => {
  const byId = new Map(rows.map((row) => [row.unitId, row]));
  const next = new Set(open);
  for (let parent = unit && byId.get(unit)?.parent; parent; parent = byId.get(parent)?.parent) next.add(parent);
  return next;
};

/**
 * A whole column is late when its date is past and most of the units that it asks still owe. Its head then says so once,
 * and the cells stay quiet: repeated red would hide the unit that differs.
 */
export const isLateColumn = (coverage: Coverage, column: number): boolean => {
  if (coverage.columns[column]?.clock?.mark !== 'overdue') return false;
  const asked = coverage.rows
    .filter((row) => !row.group)
    .flatMap((row) => row.cells[column] ?? [])
    .filter((cell) => cell.state === 'debt' || cell.state === 'covered');
  return asked.length > 0 && asked.filter((cell) => cell.state === 'debt').length * 2 > asked.length;
};

export const matrixCell = (cell: CoverageCell, lateColumn: boolean): MatrixCell => {
  if (cell.state !== 'debt') return { kind: cell.state };
  return { kind: 'owed', left: cell.left, of: cell.of, overdue: cell.overdue && !lateColumn };
};

/** The chosen cell: the one of the address, else the largest debt of the whole campaign. */
export const chosenFocus = (coverage: Coverage, rows: readonly CoverageRow[], wanted: Partial<Cell>): MatrixFocus => {
  const row = Math.max(
    0,
    rows.findIndex((each) => each.unitId === wanted.unit),
  );
  const named = coverage.columns.findIndex((column) => column.key === wanted.duty);
  if (named >= 0) return { row, column: named };
  const lefts = rows[row]?.cells.map((cell) => (cell.state === 'debt' ? cell.left : 0)) ?? [];
  return { row, column: Math.max(0, lefts.indexOf(Math.max(0, ...lefts))) };
};

/** Nothing is left anywhere: the page says so with the date. */
export const isAllCovered = ({ rows, columns }: Coverage): boolean =>
  columns.length > 0 &&
  rows.length > 0 &&
  rows.every((row) => row.cells.every((cell) => cell.state !== 'debt')) &&
  rows.some((row) => row.cells.some((cell) => cell.state === 'covered'));

/** Nobody and nothing is counted yet: the plan has no count rule that holds here, so there are no shares to show. */
export const hasNoCountRule = ({ rows, columns }: Coverage): boolean =>
  columns.length === 0 ||
  rows.length === 0 ||
  rows.every((row) => row.cells.every((cell) => cell.state === 'notApplicable'));
