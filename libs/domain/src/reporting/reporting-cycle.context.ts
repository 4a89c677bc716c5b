import type { CampaignState } from '../campaign/campaign.state.types';
import type { Acting, UnitId } from '../kernel';
import type { Plan } from '../plan/plan.types';
import type { PeriodicObligation } from '../plan/returns.types';
import type { WorkCalendar } from '../time';

/** What other streams and read models say about a cycle. */
export interface ReportingFacts {
  readonly campaign: Pick<CampaignState, 'status' | 'issuedAt' | 'phases'>;
  /** Units that take part and file this table, as the organisation is now. */
  readonly filers: readonly UnitId[];
  /** Of each period that is open: units whose return was sent. */
  readonly sent: Readonly<Record<string, readonly UnitId[]>>;
}

/** What a cycle's agenda rests on. */
export interface ReportingSlice {
  readonly plan: Plan;
  readonly obligation: PeriodicObligation;
  readonly calendar: WorkCalendar;
  readonly facts: ReportingFacts;
}

export type ReportingContext = Acting & ReportingSlice;
