import type { CampaignId, EventData, LocalDate, PersonId, UnitId } from '../kernel';
import type { DeclarationCategory, Rank, Role } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** One participation in business, of the person himself or of a near relative. Money in fen. */
export interface BusinessItem {
  /** Unique in the form: `i1`, `i2`, … */
  readonly key: string;
  readonly who:
    { readonly kind: 'self' } | { readonly kind: 'relative'; readonly name: string; readonly relation: string };
  readonly sector: string;
  readonly manner: 'takingPart' | 'shares';
  /** `YYYY-MM`. */
  readonly fromMonth: string;
  readonly toMonth?: string;
  readonly content: string;
  readonly amountFen: number;
  readonly profitFen: number;
  readonly withdrawal:
    | { readonly state: 'withdrawn'; readonly on: LocalDate; readonly proof: string }
    | { readonly state: 'agreed'; readonly on: LocalDate }
    | { readonly state: 'open' };
}
/** The filled form (个人情况报告表). A nil declaration has no items. */
export interface DeclarationForm {
  readonly formVersion: number;
  readonly nil: boolean;
  readonly items: readonly BusinessItem[];
}
/** Difference between what was declared and what verification found. */
export interface Difference {
  readonly item: string;
  readonly field: 'person' | 'manner' | 'content' | 'amount' | 'profit';
  readonly declared: string;
  readonly found: string;
}

/** Act of the engine. This person is in the denominator. Stream `declaration/{campaignId}/{personId}`. */
export type DeclarationAsked = EventData<
  'DeclarationAsked',
  {
    readonly campaignId: CampaignId;
    readonly personId: PersonId;
    readonly unitId: UnitId;
    readonly category: DeclarationCategory;
    readonly rank: Rank;
    readonly chain: string;
    readonly signers: readonly Role[];
    readonly formVersion: number;
  }
>;
/** Act. This person is out of the denominator, for a reason. */
export type PersonExcluded = EventData<'PersonExcluded', { readonly reason: string; readonly evidence: string }>;
/** Fact. Submitted, also again after a return: the latest form stands. */
export type DeclarationSubmitted = EventData<'DeclarationSubmitted', { readonly form: DeclarationForm }>;
/** Act. Read and signed (阅签). */
export type DeclarationSigned = EventData<'DeclarationSigned', { readonly signer: PersonId; readonly role: Role }>;
/** Act. */
export type DeclarationReturned = EventData<
  'DeclarationReturned',
  { readonly signer: PersonId; readonly section: string; readonly reason: string }
>;
/** Act. The next eligible signer takes the paper. */
export type SignerRecused = EventData<
  'SignerRecused',
  { readonly signer: PersonId; readonly role: Role; readonly reason: string }
>;
/** Act. Part of the collective dispatch. */
export type DeclarationDispatched = EventData<'DeclarationDispatched', { readonly to: string }>;
/** Act. Kept on file (留存备查). */
export type DeclarationRetained = EventData<'DeclarationRetained', { readonly by: string }>;
/** Act. Full verification (清查). */
export type DeclarationVerified = EventData<
  'DeclarationVerified',
  { readonly result: 'true' | 'different'; readonly differences: readonly Difference[] }
>;

export type DeclarationEvent =
  | DeclarationAsked
  | PersonExcluded
  | DeclarationSubmitted
  | DeclarationSigned
  | DeclarationReturned
  | SignerRecused
  | DeclarationDispatched
  | DeclarationRetained
  | DeclarationVerified;
