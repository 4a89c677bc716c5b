import { assertNever, type Instant, type PersonId } from '../kernel';
import type { Rank } from '../plan/plan.types';
import type { CountRule, ReturnColumn, ReturnRow, ReturnTable, RowSource } from '../plan/returns.types';
import { isCountRule } from '../plan/returns.types';
import type { LocalDate } from '../kernel';
import { localDateOf } from '../time';
import type { ComputedCell } from './computed-cell';

/** One hand-in or finding, as a table of counts sees it. */
export interface CountedFact {
  readonly source: RowSource;
  readonly stream: string;
  readonly at: Instant;
  /** Absent: the unit itself. */
  readonly personId?: PersonId;
  /** As held on the day of the event; whoever has none in the register is counted under the lowest. */
  readonly rank?: Rank;
  /** Absent: not valued. Null: this register does not hold amounts. */
  readonly amountFen?: number | null;
  readonly kind?: string;
}

const lowest: Rank = 'clerk';

const ofUnit = (facts: readonly CountedFact[]) => facts.filter(({ personId }) => personId === undefined);
const ofRanks = (facts: readonly CountedFact[], { ranks = [] }: ReturnColumn) =>
  facts.filter(({ personId, rank }) => personId !== undefined && ranks.includes(rank ?? lowest));

/** Money that the register does not hold is not zero. */
const sum = (facts: readonly CountedFact[]): number | null =>
  facts.some(({ amountFen }) => amountFen === null)
    ? null
    : facts.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);

type Counted = { readonly value: number | null; readonly facts: readonly CountedFact[] };

function count(rule: CountRule, column: ReturnColumn, facts: readonly CountedFact[]): Counted {
  const [units, persons] = [ofUnit(facts), ofRanks(facts, column)];
  switch (rule) {
    case 'unitAmount':
      return { value: sum(units), facts: units };
    case 'unitTimes':
      return { value: units.length, facts: units };
    case 'rankAmount':
      return { value: sum(persons), facts: persons };
    // 人次: the same person counts as often as it happened; 人数: once.
    case 'rankTimes':
      return { value: persons.length, facts: persons };
    case 'rankPersons':
      return { value: new Set(persons.map(({ personId }) => personId)).size, facts: persons };
    case 'totalAmount':
      return { value: sum(facts), facts };
    default:
      return assertNever(rule);
  }
}

const belongs = (row: ReturnRow, fact: CountedFact): boolean =>
  fact.source === row.counts && (row.kinds === undefined || (fact.kind !== undefined && row.kinds.includes(fact.kind)));

/** A table of counts from what happened in the campaign's window. Money in fen. */
export function computeCounts(
  table: ReturnTable,
  window: { readonly from: LocalDate; readonly to: LocalDate },
  facts: readonly CountedFact[],
): readonly ComputedCell[] {
  const inside = facts.filter(({ at }) => localDateOf(at) >= window.from && localDateOf(at) <= window.to);
  return (table.rows ?? []).flatMap((row) => {
    const own = inside.filter((fact) => belongs(row, fact));
    return table.columns.flatMap((column) => {
      if (!isCountRule(column.shows)) return [];
      const { value, facts: counted } = count(column.shows, column, own);
      return [{ row: row.key, column: column.key, value, streams: counted.map(({ stream }) => stream) }];
    });
  });
}
