import type { ClosingBlocker } from '../accountability/closing-gate';
import type { Acting, PersonId, Rejection, UnitId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { PolicyNumbers } from '../policy/policy-numbers';
import type { WorkCalendar } from '../time';
import type { OutcomeFloor, ProposedBasis } from './proposed-basis';

/** Why somebody may not handle a matter, as far as the log knows. */
export type Conflict = 'subject' | 'sameUnit' | 'relative' | 'declaredInterest';

/** One person whom a command would put on a case. */
export interface StaffFacts {
  readonly personId: PersonId;
  /** Roles over the handling unit. */
  readonly roles: readonly Role[];
  readonly conflicts: readonly Conflict[];
}

/** One person concerned, as known on the day. */
export interface ConcernedFacts {
  readonly personId: PersonId;
  readonly unitId?: UnitId;
  readonly partyMember: boolean;
  /** His file lies with the superior's cadre management. */
  readonly cityManaged: boolean;
}

/** What a decision about a case rests on, beside its own stream. Plain JSON. */
export interface CaseContext extends Acting {
  readonly calendar: WorkCalendar;
  /** Numbers of procedure, as in force today. */
  readonly policy: PolicyNumbers;
  /** Numbers of substance, as in force on the day of the act. */
  readonly policyAtAct: PolicyNumbers;
  readonly staff: readonly StaffFacts[];
  readonly concerned: readonly ConcernedFacts[];
  readonly proposed: ProposedBasis;
  readonly floor?: OutcomeFloor;
  readonly blockers: readonly ClosingBlocker[];
  /** Why a clue that it would be filed from does not let it. */
  readonly clueRefusal?: Rejection;
}
