import type { CampaignId, CaseId, ClueId, Instant, PersonId, UnitId } from '../kernel';
import type { Deadline } from '../time';
import type {
  ClueChannel,
  ClueClock,
  ClueJurisdiction,
  ClueWay,
  InquiryOutcome,
  TalkForm,
  VerificationOutcome,
} from './clue-terms';

/** A running clock, with the position of the event that started or moved it. */
export interface RunningClock {
  readonly deadline: Deadline;
  readonly position: number;
  /** What the engine already sent, or skipped, for this due instant. */
  readonly sent: readonly ('remind' | 'chase')[];
}

export const clueStatuses = [
  'none',
  'registered',
  'proposed',
  'inquiry',
  'verification',
  'reported',
  'held',
  'transferring',
  'transferred',
  'forwardedUp',
  'merged',
  'closed',
  'filed',
] as const;
export type ClueStatus = (typeof clueStatuses)[number];

/**
 * One clue. Plain JSON, and nothing sealed: what is sealed stays in the event, whose position refers to it.
 * "Overdue" is never stored: it follows from the clocks.
 */
export interface ClueState {
  readonly status: ClueStatus;
  readonly clueId?: ClueId;
  readonly unitId?: UnitId;
  readonly receivingUnitId?: UnitId;
  readonly channel?: ClueChannel;
  readonly campaignId?: CampaignId;
  readonly concernedUnitId?: UnitId;
  readonly concernedPersonIds: readonly PersonId[];
  readonly named: boolean;
  readonly origin?: { readonly body: string; readonly externalId: string };
  readonly receivedAt?: Instant;
  readonly registeredAt?: Instant;
  readonly registeredBy?: PersonId;
  readonly problemClass?: string;
  readonly jurisdiction?: ClueJurisdiction;
  readonly priority: boolean;
  readonly way?: ClueWay;
  readonly proposedBy?: PersonId;
  readonly approvedBy?: PersonId;
  readonly officers: readonly PersonId[];
  readonly recused: readonly PersonId[];
  /** Who took over from whom, the last time. */
  readonly replaced?: { readonly from: PersonId; readonly to: PersonId };
  readonly chases: number;
  readonly lastChase?: { readonly at: Instant; readonly by?: PersonId };
  readonly clocks: Readonly<Partial<Record<ClueClock, RunningClock>>>;
  readonly inquiry?: {
    readonly form: TalkForm;
    readonly person: PersonId;
    readonly answered: boolean;
    readonly outcome?: InquiryOutcome;
    readonly concludedBy?: PersonId;
  };
  readonly verification?: {
    readonly team: readonly PersonId[];
    readonly outcome?: VerificationOutcome;
    readonly signedBy: readonly PersonId[];
    readonly concluded: boolean;
    readonly extended: boolean;
  };
  readonly transfer?: { readonly to: string; readonly documentNumber: string; readonly receipt?: string };
  readonly forwardedBecause?: 'ownHead' | 'aboveAuthority';
  readonly mergedInto?: ClueId;
  readonly cases: readonly CaseId[];
  readonly informed: readonly ('acceptance' | 'result')[];
  /** When it came to its end, whichever it was. */
  readonly settledAt?: Instant;
  /** Events that hold something sealed, by what they hold. */
  readonly sealed: readonly { readonly event: string; readonly position: number }[];
}
