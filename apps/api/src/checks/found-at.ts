import type { CheckState, Instant, PersonId, UnitId } from '@taizhang/domain';
import { Refusal } from '../platform/problem/refusal';

export interface FoundAt {
  /** The body that checks. */
  readonly checkedBy: UnitId;
  readonly unitId: UnitId;
  /** Absent: the unit itself was checked. */
  readonly personId?: PersonId;
  readonly problemClass: string;
  readonly at: Instant;
}

/** The problem that was found at a target, as a ledger or a clue takes it over. */
export function foundAt({ unitId: checkedBy, drawn, findings }: CheckState, target: string): FoundAt {
  const own = drawn.find(({ id }) => id === target);
  const finding = findings[target];
  if (own === undefined || checkedBy === undefined) throw new Refusal('CheckTargetUnknown');
  if (finding?.problemClass === undefined) throw new Refusal('CheckFindingNoProblem');
  const { unitId } = own;
  const person = target === unitId ? {} : { personId: target as PersonId };
  return { checkedBy, unitId, ...person, problemClass: finding.problemClass, at: finding.at };
}
