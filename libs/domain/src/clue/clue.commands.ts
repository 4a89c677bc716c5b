import type { CampaignId, CaseId, ClueId, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { Budget } from '../time';
import type { ClueContent, ClueRegistered, Reporter } from './clue.events';
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

export type RegisterClue = {
  readonly type: 'RegisterClue';
  readonly clueId: ClueId;
  readonly unitId: UnitId;
  readonly receivingUnitId: UnitId;
  readonly channel: ClueChannel;
  readonly receivedAt: Instant;
  readonly campaignId?: CampaignId;
  readonly concernedUnitId?: UnitId;
  readonly concernedPersonIds: readonly PersonId[];
  readonly reporter: Reporter;
  readonly content: ClueContent;
  readonly origin?: NonNullable<ClueRegistered['payload']['origin']>;
};
export type ClassifyClue = {
  readonly type: 'ClassifyClue';
  readonly problemClass: string;
  readonly jurisdiction: ClueJurisdiction;
  readonly priority: boolean;
};
export type ProposeClueDisposal = {
  readonly type: 'ProposeClueDisposal';
  readonly way: ClueWay;
  readonly grounds: string;
};
export type ReturnClueDisposal = { readonly type: 'ReturnClueDisposal'; readonly grounds: string };
export type ApproveClueDisposal = {
  readonly type: 'ApproveClueDisposal';
  readonly way: ClueWay;
  /** For a hold: the day on which it is looked at again. */
  readonly reviewOn?: LocalDate;
};
export type AssignClue = { readonly type: 'AssignClue'; readonly officers: readonly PersonId[] };
export type RecuseClueOfficer = {
  readonly type: 'RecuseClueOfficer';
  readonly officer: PersonId;
  readonly ground: RecusalGround;
  readonly grounds: string;
};
/** One who leaves the work hands it to another. */
export type ReplaceClueOfficer = {
  readonly type: 'ReplaceClueOfficer';
  readonly from: PersonId;
  readonly to: PersonId;
  readonly grounds: string;
};
export type ChaseClue = { readonly type: 'ChaseClue'; readonly grounds: string };
export type SendClueReminder = {
  readonly type: 'SendClueReminder';
  readonly kind: 'remind' | 'chase';
  readonly clock: ClueClock;
  readonly dueAt: Instant;
};
export type RederiveClueClocks = { readonly type: 'RederiveClueClocks' };
export type OpenTalkInquiry = {
  readonly type: 'OpenTalkInquiry';
  readonly form: TalkForm;
  readonly person: PersonId;
  readonly text: string;
  readonly occurredAt: Instant;
};
export type AnswerTalkInquiry = {
  readonly type: 'AnswerTalkInquiry';
  readonly answer: string;
  readonly partyHeadOpinion?: string;
  readonly occurredAt: Instant;
};
export type ConcludeTalkInquiry = {
  readonly type: 'ConcludeTalkInquiry';
  readonly outcome: InquiryOutcome;
  readonly paper: string;
};
export type StartClueVerification = {
  readonly type: 'StartClueVerification';
  readonly plan: string;
  readonly team: readonly PersonId[];
};
export type ExtendClueVerification = {
  readonly type: 'ExtendClueVerification';
  readonly by: Budget;
  readonly grounds: string;
};
export type ReportClueVerification = {
  readonly type: 'ReportClueVerification';
  readonly outcome: VerificationOutcome;
  readonly report: string;
};
export type SignClueVerification = { readonly type: 'SignClueVerification'; readonly outcome: VerificationOutcome };
export type TransferClue = {
  readonly type: 'TransferClue';
  readonly to: string;
  readonly documentNumber: string;
  readonly grounds: string;
};
export type ReceiveClueReceipt = {
  readonly type: 'ReceiveClueReceipt';
  readonly receipt: string;
  readonly occurredAt: Instant;
};
export type ForwardClueUp = { readonly type: 'ForwardClueUp'; readonly grounds: string };
export type MergeClue = { readonly type: 'MergeClue'; readonly into: ClueId; readonly grounds: string };
export type HoldClueAgain = { readonly type: 'HoldClueAgain'; readonly reviewOn: LocalDate };
export type CloseClue = { readonly type: 'CloseClue'; readonly grounds: string };
export type RecordCaseOpened = { readonly type: 'RecordCaseOpened'; readonly caseId: CaseId };
export type InformClueReporter = {
  readonly type: 'InformClueReporter';
  readonly about: 'acceptance' | 'result';
  readonly by: 'phone' | 'letter' | 'visit';
  readonly objection?: string;
  readonly occurredAt: Instant;
};

export type ClueCommand =
  | RegisterClue
  | ClassifyClue
  | ProposeClueDisposal
  | ReturnClueDisposal
  | ApproveClueDisposal
  | AssignClue
  | RecuseClueOfficer
  | ReplaceClueOfficer
  | ChaseClue
  | SendClueReminder
  | RederiveClueClocks
  | OpenTalkInquiry
  | AnswerTalkInquiry
  | ConcludeTalkInquiry
  | StartClueVerification
  | ExtendClueVerification
  | ReportClueVerification
  | SignClueVerification
  | TransferClue
  | ReceiveClueReceipt
  | ForwardClueUp
  | MergeClue
  | HoldClueAgain
  | CloseClue
  | RecordCaseOpened
  | InformClueReporter;
