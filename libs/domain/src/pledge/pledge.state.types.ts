import type { EntryMark } from '../entry/entry-mark';
import type { CampaignId, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { Rank } from '../plan/plan.types';

/** One pledge. Filing, publicity and breach stand beside the signature: none of them waits for another. Plain JSON. */
export interface PledgeState {
  readonly status: 'none' | 'asked' | 'signed' | 'waived';
  readonly campaignId?: CampaignId;
  readonly unitId?: UnitId;
  /** Absent: the unit's own pledge. */
  readonly personId?: PersonId;
  readonly rank?: Rank;
  readonly templateVersion?: number;
  readonly askedAt?: Instant;
  readonly signed?: {
    readonly at: Instant;
    readonly recordedAt: Instant;
    readonly way: 'console' | 'paper';
    readonly signer?: PersonId;
    readonly entry?: EntryMark;
  };
  readonly filed?: { readonly at: Instant; readonly by: string };
  readonly publicity: readonly { readonly channel: string; readonly at: Instant; readonly until?: LocalDate }[];
  readonly breaches: readonly { readonly at: Instant; readonly what: string; readonly evidence: string }[];
  readonly waived?: { readonly reason: string; readonly evidence: string };
}
