import type { UnitId } from '../kernel';
import type { ReturnTable } from '../plan/returns.types';
import { isCountRule } from '../plan/returns.types';
import type { ComputedCell } from './computed-cell';
import type { ReturnCell } from './return.events';

/** The sheet of a unit that files to the one above it. */
export interface SheetBelow {
  readonly unitId: UnitId;
  /** Accepted by the receiver; nothing else enters a roll-up. */
  readonly received: boolean;
  readonly zero: boolean;
  readonly cells: readonly ReturnCell[];
}

export interface RolledCell {
  readonly row: string;
  readonly column: string;
  readonly value: number | string | null;
}

/** A table rolled up (汇总): what the unit itself counts, and the sheets that it accepted from those below. */
export interface RollUp {
  /** Of counts the sums, null where a part of one is not held; of a list every line, numbered anew. */
  readonly cells: readonly RolledCell[];
  readonly received: readonly UnitId[];
  /** Whose sheet is not in it: not sent, or not accepted. */
  readonly missing: readonly UnitId[];
}

/** A figure of an accepted sheet; of a zero return every one is 0. */
export function figureOf(
  { zero, cells }: Pick<SheetBelow, 'zero' | 'cells'>,
  row: string,
  column: string,
): number | null {
  if (zero) return 0;
  const value = cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return typeof value === 'number' ? value : null;
}

function sums(
  table: ReturnTable,
  own: readonly ComputedCell[],
  accepted: readonly SheetBelow[],
): readonly RolledCell[] {
  return (table.rows ?? []).flatMap(({ key: row }) =>
    table.columns
      .filter(({ shows }) => isCountRule(shows))
      .map(({ key: column }) => {
        const counted = own.find((cell) => cell.row === row && cell.column === column)?.value;
        const parts = [
          typeof counted === 'number' ? counted : null,
          ...accepted.map((each) => figureOf(each, row, column)),
        ];
        const value = parts.reduce(
          (sum, part) => (sum === null || part === null ? null : sum + part),
          0 as number | null,
        );
        return { row, column, value };
      }),
  );
}

/** One line after the other. A line that two sheets call by one name, as those added by hand, is the later unit's own. */
function lines(
  table: ReturnTable,
  own: readonly ComputedCell[],
  accepted: readonly SheetBelow[],
): readonly RolledCell[] {
  const number = table.columns.find(({ shows }) => shows === 'number')?.key;
  const taken = new Set<string>();
  const sheets: readonly { readonly unitId?: UnitId; readonly cells: readonly RolledCell[] }[] = [
    { cells: own },
    ...accepted.filter(({ zero }) => !zero),
  ];
  return sheets.flatMap(({ unitId, cells }) => {
    const names = new Map<string, { readonly row: string; readonly place: number }>();
    for (const { row } of cells) {
      if (names.has(row)) continue;
      const name = taken.has(row) ? `${unitId ?? ''}.${row}` : row;
      taken.add(name);
      names.set(row, { row: name, place: taken.size });
    }
    return cells.map(({ row, column, value }): RolledCell => {
      const named = names.get(row) ?? { row, place: 0 };
      return { row: named.row, column, value: column === number ? String(named.place) : value };
    });
  });
}

/** `own` is what the log yields for the unit itself, with whatever below it files no sheet and is counted by it. */
export function rollUp(table: ReturnTable, own: readonly ComputedCell[], below: readonly SheetBelow[]): RollUp {
  const accepted = below.filter(({ received }) => received);
  const cells = table.rows === undefined ? lines(table, own, accepted) : sums(table, own, accepted);
  const names = (of: readonly SheetBelow[]): readonly UnitId[] => of.map(({ unitId }) => unitId);
  return { cells, received: names(accepted), missing: names(below.filter(({ received }) => !received)) };
}
