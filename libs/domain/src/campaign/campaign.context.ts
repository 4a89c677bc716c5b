import type { Acting, UnitId } from '../kernel';
import type { Plan } from '../plan/plan.types';
import type { WorkCalendar } from '../time';

/** What other streams and read models say about a campaign. */
export interface CampaignFacts {
  /** Units that take part: below the issuing body. */
  readonly units: readonly UnitId[];
  readonly started: readonly UnitId[];
  readonly concluded: readonly UnitId[];
  /** Keys of the plan's periodic obligations whose cycle has started, and of those whose cycle is over. */
  readonly cycles?: { readonly started: readonly string[]; readonly concluded: readonly string[] };
  /** Declarations of the collective dispatch, not sent and sent. */
  readonly cityManagedMissing: number;
  readonly cityManagedSent: number;
}

/** What a campaign's agenda rests on. */
export interface CampaignSlice {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly facts: CampaignFacts;
}

/** For `IssueCampaign`: `plan` is the version that is to be issued. */
export type CampaignContext = Acting & CampaignSlice;
