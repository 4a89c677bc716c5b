import type { CampaignId, EventId, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { Deadline } from '../time';

/** One unit's part in a campaign. Plain JSON. */
export interface ParticipationState {
  readonly status: 'none' | 'started' | 'concluded';
  readonly campaignId?: CampaignId;
  readonly unitId?: UnitId;
  readonly startedAt?: Instant;
  readonly concludedAt?: Instant;
  readonly declarationsAsked?: { readonly asked: number; readonly excluded: number; readonly at: Instant };
  readonly pledgesAsked?: { readonly units: number; readonly persons: number; readonly at: Instant };
  /** By duty key: the plan's unit duties, and `declare`, `sign`, `verify`, `pledge`. */
  readonly duties: Readonly<Record<string, DutyState>>;
}
export interface DutyState {
  readonly deadline?: Deadline;
  readonly deadlineEvent?: EventId;
  readonly deadlinePosition?: number;
  /** When it happened (a fact), and when it was recorded. Unit duties only. */
  readonly doneAt?: Instant;
  readonly doneRecordedAt?: Instant;
  readonly donePosition?: number;
  readonly note?: string;
  readonly extension?: {
    readonly status: 'requested' | 'granted' | 'refused';
    readonly to: LocalDate;
    readonly reason: string;
    readonly at: Instant;
  };
  readonly chases: readonly {
    readonly at: Instant;
    readonly persons: readonly PersonId[];
    readonly position: number;
  }[];
}
