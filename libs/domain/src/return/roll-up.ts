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

/** A table rolled up (汇总): what the unit itself counts, and the sheets that it accepted from those below. */
export interface RollUp {
  /** Null where a part of the sum is not held. A list is not added up. */
  readonly cells: readonly { readonly row: string; readonly column: string; readonly value: number | null }[];
  readonly received: readonly UnitId[];
  /** Whose sheet is not in it: not sent, or not accepted. */
  readonly missing: readonly UnitId[];
}

/** A figure of an accepted sheet; of a zero return every one is 0. */
function figureOf({ zero, cells }: SheetBelow, row: string, column: string): number | null {
  if (zero) return 0;
  const value = cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return typeof value === 'number' ? value : null;
}

/** `own` is what the log yields for the unit itself, with whatever below it files no sheet and is counted by it. */
export function rollUp(table: ReturnTable, own: readonly ComputedCell[], below: readonly SheetBelow[]): RollUp {
  const accepted = below.filter(({ received }) => received);
  const cells = (table.rows ?? []).flatMap(({ key: row }) =>
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
  const names = (of: readonly SheetBelow[]): readonly UnitId[] => of.map(({ unitId }) => unitId);
  return { cells, received: names(accepted), missing: names(below.filter(({ received }) => !received)) };
}
