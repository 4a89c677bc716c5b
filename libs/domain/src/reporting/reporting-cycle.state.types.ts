import type { CampaignId, Instant, LocalDate, UnitId } from '../kernel';
import type { Deadline } from '../time';

/** Where a cycle stands. Plain JSON. It grows with units and periods, never with persons. */
export interface ReportingCycleState {
  readonly status: 'none' | 'running' | 'concluded';
  readonly campaignId?: CampaignId;
  readonly obligation?: string;
  readonly startedAt?: Instant;
  readonly periods: Readonly<Record<string, ReportPeriodState>>;
}
export interface ReportPeriodState {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly deadline: Deadline;
  /** Of the event that set the deadline. */
  readonly deadlinePosition: number;
  readonly asked: readonly UnitId[];
  readonly closed?: { readonly at: Instant; readonly sent: number; readonly missing: readonly UnitId[] };
}
