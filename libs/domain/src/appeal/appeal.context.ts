import type { Acting, PersonId, UnitId } from '../kernel';
import type { StaffFacts } from '../case/case.context';
import type { PolicyNumbers } from '../policy/policy-numbers';
import type { WorkCalendar } from '../time';

/** The case whose decision is appealed, from its own stream. */
export interface AppealedCase {
  readonly handlingUnitId: UnitId;
  readonly authority: 'own' | 'superior';
  readonly decidedFor: readonly PersonId[];
  /** Everybody who examined, adjudicated or decided it. */
  readonly originalStaff: readonly PersonId[];
}

/** What a decision about an appeal rests on, beside its own stream. Plain JSON. */
export interface AppealContext extends Acting {
  readonly calendar: WorkCalendar;
  readonly policy: PolicyNumbers;
  readonly policyAtAct: PolicyNumbers;
  readonly staff: readonly StaffFacts[];
  /** Absent: there is no such case. */
  readonly matter?: AppealedCase;
}
