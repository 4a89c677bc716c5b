import type { Acting, Instant } from '../kernel';
import type { Ladder } from '../plan/plan.types';
import type { WorkCalendar } from '../time';

/** What other streams and read models say about an overdue duty. */
export interface EscalationFacts {
  /** Persons who still owe it, or 1 for the unit itself or for one withdrawal; 0 once it is met. */
  readonly outstanding: number;
  /** Where the duty's deadline stands now, if it was moved since this escalation opened. */
  readonly extendedTo?: Instant;
  /** The withdrawal was handed on for a case. */
  readonly referred: boolean;
  readonly campaignWoundUp: boolean;
}

/** What an escalation's agenda rests on. `now` decides only which rungs were overtaken during an outage. */
export interface EscalationSlice {
  /** The plan's ladder of this duty. */
  readonly ladder: Ladder;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly facts: EscalationFacts;
}

export interface EscalationContext extends Acting, EscalationSlice {
  /** The next number in the office's series of documents of this year, from 1. Taken by a signature only. */
  readonly nextDocumentNumber: number;
}
