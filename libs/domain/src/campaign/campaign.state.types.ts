import type { CampaignId, Instant, LocalDate, PlanId, UnitId } from '../kernel';

/** Where a campaign stands. Plain JSON: it is carried in read models. */
export interface CampaignState {
  readonly status: 'none' | 'issued' | 'woundUp';
  readonly campaignId?: CampaignId;
  readonly planId?: PlanId;
  readonly planVersion?: number;
  readonly unitId?: UnitId;
  readonly title?: string;
  readonly issuedAt?: Instant;
  readonly issuedPosition?: number;
  readonly phases: Readonly<Record<string, PhaseState>>;
  readonly dispatch?: { readonly passedAt: Instant; readonly sent: number; readonly missing: number };
  readonly woundUpAt?: Instant;
}
export interface PhaseState {
  readonly openedAt?: Instant;
  readonly openedPosition?: number;
  readonly closedAt?: Instant;
  /** Last day after extension, inclusive; absent: as the plan says. */
  readonly extendedTo?: LocalDate;
}
