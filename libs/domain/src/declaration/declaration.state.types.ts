import type { EntryMark } from '../entry/entry-mark';
import type { CampaignId, Instant, PersonId, UnitId } from '../kernel';
import type { DeclarationCategory, Rank, Role } from '../plan/plan.types';
import type { DeclarationForm, Difference } from './declaration.events';

/** One person's declaration in a campaign. Plain JSON. */
export interface DeclarationState {
  readonly status: 'none' | 'asked' | 'submitted' | 'returned' | 'signed' | 'dispatched' | 'retained' | 'excluded';
  readonly campaignId?: CampaignId;
  readonly personId?: PersonId;
  readonly unitId?: UnitId;
  readonly category?: DeclarationCategory;
  readonly rank?: Rank;
  readonly chain?: string;
  readonly signers: readonly Role[];
  readonly formVersion?: number;
  readonly form?: DeclarationForm;
  /** The form before the last one, for "what differs from last time". */
  readonly previousForm?: DeclarationForm;
  /** Number of submissions. */
  readonly revision: number;
  readonly askedAt?: Instant;
  readonly firstSubmittedAt?: Instant;
  readonly submittedAt?: Instant;
  readonly submittedRecordedAt?: Instant;
  /** The form that stands was entered for the declarant from paper. */
  readonly entry?: EntryMark;
  /** So was the signature of whoever read it. */
  readonly signatureEntry?: EntryMark;
  readonly signedAt?: Instant;
  readonly signedBy?: PersonId;
  readonly returned?: {
    readonly section: string;
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Instant;
  };
  readonly recused: readonly PersonId[];
  readonly dispatchedAt?: Instant;
  readonly retainedAt?: Instant;
  readonly excluded?: { readonly reason: string; readonly evidence: string };
  readonly verified?: {
    readonly result: 'true' | 'different';
    readonly differences: readonly Difference[];
    readonly at: Instant;
  };
}
