import type { PhaseState } from '../campaign/campaign.state.types';
import type { Acting, Instant, PersonId } from '../kernel';
import type { FindingKind } from '../plan/accountability.types';
import type { Plan, UnitKind } from '../plan/plan.types';
import type { Deadline, WorkCalendar } from '../time';

/** How far the unit's persons have come. Each count includes those who are further on. */
export interface PersonCounts {
  /** In the denominator: asked and not excluded since. */
  readonly asked: number;
  readonly excluded: number;
  readonly submitted: number;
  readonly signed: number;
  readonly dispatched: number;
  readonly retained: number;
  readonly verified: number;
  /** Pledges (承诺) of the unit and its persons: in the denominator, and signed. */
  readonly pledgesAsked: number;
  readonly pledgesSigned: number;
}

/** What other streams and read models say about a unit's part in a campaign. */
export interface ParticipationFacts {
  readonly unitKind: UnitKind;
  /** As in the state of the campaign. */
  readonly campaign: {
    readonly status: 'none' | 'issued' | 'woundUp';
    readonly issuedAt?: Instant;
    readonly phases: Readonly<Record<string, PhaseState>>;
  };
  readonly counts: PersonCounts;
  /** Declared participations that must be given up and have no withdrawal stream yet. */
  readonly owedWithdrawals: readonly {
    readonly personId: PersonId;
    readonly item: string;
    readonly submittedAt: Instant;
  }[];
  /** Escalations of this unit's duties that are not stopped. */
  readonly openEscalations: readonly { readonly duty: string; readonly cycle: number }[];
  /** Signed rungs of accountability on this unit's duties, for which nothing is opened yet. */
  readonly findings?: readonly {
    readonly finding: string;
    readonly findingKind: FindingKind;
    readonly signedAt: Instant;
    readonly actedAt: Instant;
  }[];
  /** Periodic returns that this unit was asked for and has not sent. */
  readonly returns?: readonly { readonly duty: string; readonly deadline: Deadline; readonly ladder?: string }[];
  /** Labels of the returns that belong to a duty of this unit and were not sent yet, by that duty. */
  readonly returnsOfDuties?: Readonly<Record<string, string>>;
  /** A cycle of a table that this unit files is not over: there may be more to come. */
  readonly returnsToCome?: boolean;
  /** How many escalations were ever opened, by duty. */
  readonly cycles: Readonly<Record<string, number>>;
}

/** What a participation's agenda rests on. */
export interface ParticipationSlice {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly facts: ParticipationFacts;
}

export interface ParticipationContext extends Acting, ParticipationSlice {
  /** For `ChasePersons` only: who still owes that duty, and who was chased for it today. */
  readonly chase?: { readonly outstanding: readonly PersonId[]; readonly chasedToday: readonly PersonId[] };
}
