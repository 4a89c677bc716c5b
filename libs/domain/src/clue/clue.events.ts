import type { CampaignId, CaseId, ClueId, EventData, Instant, PersonId, Sealable, UnitId } from '../kernel';
import type { Deadline } from '../time';
import type {
  ClueChannel,
  ClueClock,
  ClueJurisdiction,
  ClueWay,
  InquiryOutcome,
  RecusalGround,
  TalkForm,
  VerificationOutcome,
} from './clue-terms';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Clocks that an event starts, by the policy in force that day. A clock that policy does not know is absent. */
export type StartedClocks = Readonly<Partial<Record<ClueClock, Deadline>>>;

/** Who reported. Sealed; whether the report bears a name is outside, since a named one is handled first. */
export type Reporter =
  { readonly kind: 'anonymous' } | { readonly kind: 'realName'; readonly name: string; readonly contact: string };

/** What it is about, in words. Sealed. */
export interface ClueContent {
  readonly summary: string;
  /** Who is reported, as the report calls him. */
  readonly accused: string;
}

/** Fact; `occurredAt` is when it was received. Stream `clue/{clueId}`. */
export type ClueRegistered = EventData<
  'ClueRegistered',
  {
    readonly clueId: ClueId;
    /** The unit whose body keeps it. */
    readonly unitId: UnitId;
    /** The unit at whose desk it came in: the same, or one below. */
    readonly receivingUnitId: UnitId;
    readonly channel: ClueChannel;
    readonly campaignId?: CampaignId;
    readonly concernedUnitId?: UnitId;
    readonly concernedPersonIds: readonly PersonId[];
    readonly named: boolean;
    readonly reporter: Sealable<Reporter>;
    readonly content: Sealable<ClueContent>;
    /** The same delivery of the same body registers once. */
    readonly origin?: { readonly body: string; readonly externalId: string };
    readonly clocks: StartedClocks;
  }
>;
/** Act. */
export type ClueClassified = EventData<
  'ClueClassified',
  {
    readonly problemClass: string;
    readonly jurisdiction: ClueJurisdiction;
    /** Handled before others. */
    readonly priority: boolean;
    readonly clocks: StartedClocks;
  }
>;
/** Act. One of the four ways is proposed. */
export type ClueDisposalProposed = EventData<
  'ClueDisposalProposed',
  {
    readonly way: ClueWay;
    readonly grounds: Sealable<string>;
    readonly clocks: StartedClocks;
  }
>;
/** Act of the approver: not so; it is to be proposed again. */
export type ClueDisposalReturned = EventData<
  'ClueDisposalReturned',
  { readonly grounds: Sealable<string>; readonly clocks: StartedClocks }
>;
/** Act of the approver, who is never the proposer. */
export type ClueDisposalApproved = EventData<'ClueDisposalApproved', { readonly way: ClueWay }>;
/** Act. Each officer was checked: not concerned, not recused, no declared interest. */
export type ClueAssigned = EventData<'ClueAssigned', { readonly officers: readonly PersonId[] }>;
/** Act. The person may not work on this clue from now on (回避). */
export type ClueOfficerRecused = EventData<
  'ClueOfficerRecused',
  { readonly officer: PersonId; readonly ground: RecusalGround; readonly grounds: Sealable<string> }
>;
/**
 * Act of whoever assigns. Somebody else takes over from one who leaves the work (移交承办): among the officers and in the
 * team, in one moment; what the first has signed the other signs anew.
 */
export type ClueOfficerReplaced = EventData<
  'ClueOfficerReplaced',
  { readonly from: PersonId; readonly to: PersonId; readonly grounds: Sealable<string> }
>;
/** Act of a person (督办). */
export type ClueChased = EventData<'ClueChased', { readonly grounds: Sealable<string> }>;
/** Act of the engine: a clock nears its end, or has passed it. */
export type ClueReminderSent = EventData<
  'ClueReminderSent',
  { readonly kind: 'remind' | 'chase'; readonly clock: ClueClock; readonly dueAt: Instant }
>;
/** Act of the engine: a reminder that came only after the clock's end, as after an outage, is not sent. */
export type ClueReminderSkipped = EventData<
  'ClueReminderSkipped',
  { readonly clock: ClueClock; readonly dueAt: Instant }
>;
/** Act of the engine: a clock counted again by a newer calendar. */
export type ClueClockRederived = EventData<
  'ClueClockRederived',
  { readonly clock: ClueClock; readonly deadline: Deadline; readonly previousDueAt: Instant }
>;
/** Fact; `occurredAt` is when the letter was served or the talk was held. */
export type TalkInquiryOpened = EventData<
  'TalkInquiryOpened',
  {
    readonly form: TalkForm;
    readonly person: PersonId;
    readonly text: Sealable<string>;
    readonly clocks: StartedClocks;
  }
>;
/** Fact. The reply to a letter, with the opinion of the person's own party head unless he is that head. */
export type TalkInquiryAnswered = EventData<
  'TalkInquiryAnswered',
  {
    readonly answer: Sealable<string>;
    /** Absent: the person is the party head himself and replies direct. */
    readonly partyHeadOpinion?: Sealable<string>;
    readonly clocks: StartedClocks;
  }
>;
/** Act. The result paper. */
export type TalkInquiryConcluded = EventData<
  'TalkInquiryConcluded',
  { readonly outcome: InquiryOutcome; readonly paper: Sealable<string> }
>;
/** Act. Plan and team of the preliminary verification, of two or more. */
export type ClueVerificationStarted = EventData<
  'ClueVerificationStarted',
  { readonly plan: Sealable<string>; readonly team: readonly PersonId[]; readonly clocks: StartedClocks }
>;
/** Act of the approver. */
export type ClueVerificationExtended = EventData<
  'ClueVerificationExtended',
  { readonly deadline: Deadline; readonly previousDueAt: Instant; readonly grounds: Sealable<string> }
>;
/** Act of a member: the report as it stands, which he thereby signs. A new report needs every signature anew. */
export type ClueVerificationReported = EventData<
  'ClueVerificationReported',
  { readonly outcome: VerificationOutcome; readonly report: Sealable<string> }
>;
/** Act of another member. */
export type ClueVerificationReportSigned = EventData<'ClueVerificationReportSigned', { readonly member: PersonId }>;
/** Act, with the last signature: every member has signed. */
export type ClueVerificationConcluded = EventData<
  'ClueVerificationConcluded',
  { readonly outcome: VerificationOutcome }
>;
/** Act. Handed to another body, which owes a receipt. */
export type ClueTransferred = EventData<
  'ClueTransferred',
  { readonly to: string; readonly documentNumber: string; readonly grounds: Sealable<string> }
>;
/** Fact. */
export type ClueTransferReceived = EventData<'ClueTransferReceived', { readonly receipt: string }>;
/** Act. About the own head or a matter above: it goes to the superior commission and is not kept here. */
export type ClueForwardedUp = EventData<
  'ClueForwardedUp',
  { readonly cause: 'ownHead' | 'aboveAuthority'; readonly grounds?: Sealable<string> }
>;
/** Act. A repeat of a clue that is known: kept, and read with the other. */
export type ClueMerged = EventData<'ClueMerged', { readonly into: ClueId; readonly grounds: Sealable<string> }>;
/** Act. On hold (暂存待查) until a review; nothing may vanish. */
export type ClueHeld = EventData<'ClueHeld', { readonly clocks: StartedClocks }>;
/** Act (予以了结). */
export type ClueClosed = EventData<
  'ClueClosed',
  { readonly grounds: Sealable<string>; readonly clocks: StartedClocks }
>;
/** Act. A case was filed from it; there may be several. */
export type CaseOpenedFromClue = EventData<'CaseOpenedFromClue', { readonly caseId: CaseId }>;
/** Fact. The reporter was told. */
export type ClueReporterInformed = EventData<
  'ClueReporterInformed',
  {
    readonly about: 'acceptance' | 'result';
    readonly by: 'phone' | 'letter' | 'visit';
    readonly objection?: Sealable<string>;
  }
>;

export type ClueEvent =
  | ClueRegistered
  | ClueClassified
  | ClueDisposalProposed
  | ClueDisposalReturned
  | ClueDisposalApproved
  | ClueAssigned
  | ClueOfficerRecused
  | ClueOfficerReplaced
  | ClueChased
  | ClueReminderSent
  | ClueReminderSkipped
  | ClueClockRederived
  | TalkInquiryOpened
  | TalkInquiryAnswered
  | TalkInquiryConcluded
  | ClueVerificationStarted
  | ClueVerificationExtended
  | ClueVerificationReported
  | ClueVerificationReportSigned
  | ClueVerificationConcluded
  | ClueTransferred
  | ClueTransferReceived
  | ClueForwardedUp
  | ClueMerged
  | ClueHeld
  | ClueClosed
  | CaseOpenedFromClue
  | ClueReporterInformed;
