import type {
  CampaignId,
  CaseId,
  ClueId,
  EventData,
  FileId,
  Instant,
  LocalDate,
  PersonId,
  Sealable,
  UnitId,
} from '../kernel';
import type { Deadline } from '../time';
import type { ProposedBasis } from './proposed-basis';
import type { ImposedSanction } from './sanctions';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act of the approver. Stream `case/{caseId}`. One case comes from no, one or many clues and concerns one or many persons. */
export type CaseFiled = EventData<
  'CaseFiled',
  {
    readonly caseId: CaseId;
    /** Number in the register of cases (案号). */
    readonly number: string;
    readonly personIds: readonly PersonId[];
    /** The unit of the persons concerned. */
    readonly unitId: UnitId;
    readonly handlingUnitId: UnitId;
    /** By cadre management: who may file and decide. */
    readonly authority: 'own' | 'superior';
    readonly clueIds: readonly ClueId[];
    readonly campaignId?: CampaignId;
    /** When the act happened or began: the substantive rules of that day apply. */
    readonly actOn: LocalDate;
    readonly matter: Sealable<string>;
    /** Of the examination; absent where no policy of that day sets a limit. */
    readonly deadline?: Deadline;
  }
>;
/** Act. A higher level handles it from now on (直接查办). */
export type CaseTakenOver = EventData<
  'CaseTakenOver',
  { readonly handlingUnitId: UnitId; readonly reason: string; readonly authority: 'superior' }
>;
/** Act. Supervised from above (督办): an answer is owed by a day. */
export type CaseSupervised = EventData<
  'CaseSupervised',
  { readonly supervisionId: string; readonly instruction: string; readonly deadline: Deadline }
>;
/** Act. */
export type SupervisionAnswered = EventData<
  'SupervisionAnswered',
  { readonly supervisionId: string; readonly answer: string }
>;
/** Act. At least two; they stay investigators of this case for ever, also when replaced. */
export type ExaminationTeamAssigned = EventData<
  'ExaminationTeamAssigned',
  { readonly members: readonly PersonId[]; readonly lead: PersonId }
>;
export type InterestKind = 'relative' | 'witness' | 'ownInterest' | 'other';
/** Act. Recusal (回避): leaves the team or the panel and is not assigned again. */
export type InterestDeclared = EventData<
  'InterestDeclared',
  { readonly personId: PersonId; readonly kind: InterestKind; readonly note: Sealable<string> }
>;
/** Clocks of a case that can be extended and suspended. */
export type StageClock = 'examination' | 'adjudication';
/** Every clock of a case; those of a decision run for each person. */
export type CaseClock = StageClock | 'service' | 'executionReport' | 'supervision';
/** Act of the approver that the policy names. */
export type CaseClockExtended = EventData<
  'CaseClockExtended',
  { readonly clock: StageClock; readonly deadline: Deadline; readonly reason: string }
>;
/** Act. */
export type CaseSuspended = EventData<
  'CaseSuspended',
  { readonly clock: StageClock; readonly deadline: Deadline; readonly reason: string }
>;
/** Act. */
export type CaseResumed = EventData<'CaseResumed', { readonly clock: StageClock; readonly deadline: Deadline }>;

export type EvidenceKind = 'document' | 'physical' | 'statement' | 'audioVideo' | 'expertOpinion' | 'record';
/** Fact. Originals are listed piece by piece. */
export type EvidenceRecorded = EventData<
  'EvidenceRecorded',
  {
    readonly evidenceId: string;
    readonly kind: EvidenceKind;
    readonly original: boolean;
    readonly custody: string;
    readonly fileIds: readonly FileId[];
    readonly description: Sealable<string>;
  }
>;
/** Fact. A talk with a person; key interviews are recorded on audio and video. */
export type TalkRecorded = EventData<
  'TalkRecorded',
  {
    readonly talkId: string;
    /** Absent for somebody outside the organisation, who is then named in the sealed content. */
    readonly personId?: PersonId;
    readonly talkerIds: readonly PersonId[];
    readonly place: string;
    readonly fileIds: readonly FileId[];
    readonly content: Sealable<string>;
  }
>;
/** Fact. The person met the facts on which the decision will rest, and answered (与本人见面). */
export type FactsPresented = EventData<
  'FactsPresented',
  { readonly personId: PersonId; readonly disputed: boolean; readonly statement: Sealable<string> }
>;
/** Act. The examination's clock stands still from here on; it runs on if adjudication returns the case. */
export type ExaminationConcluded = EventData<
  'ExaminationConcluded',
  { readonly report: Sealable<string>; readonly deadline?: Deadline }
>;
/** Act. Not accepted for the time being. */
export type AdjudicationDeferred = EventData<'AdjudicationDeferred', { readonly reason: string }>;
/** Act. The panel is at least two, none of whom ever investigated this case. */
export type AdjudicationAccepted = EventData<
  'AdjudicationAccepted',
  { readonly panel: readonly PersonId[]; readonly deadline?: Deadline }
>;
/** Act of the head. */
export type AdjudicationReturned = EventData<
  'AdjudicationReturned',
  { readonly kind: 'supplement' | 'reexamination'; readonly reason: string; readonly deadline?: Deadline }
>;
/** Act. */
export type AdjudicationConcluded = EventData<
  'AdjudicationConcluded',
  { readonly opinion: Sealable<string>; readonly talkedWith: readonly PersonId[] }
>;
export type DecisionOutcome = 'sanction' | 'organisational' | 'exempt' | 'dismissed';
/** Act of the decision-maker, for one person. What the system laid before him and what he chose are both kept. */
export type DecisionApproved = EventData<
  'DecisionApproved',
  {
    readonly personId: PersonId;
    readonly outcome: DecisionOutcome;
    readonly sanctions: readonly ImposedSanction[];
    readonly grade: 'none' | 'lighter' | 'mitigated' | 'heavier';
    /** The instrument in the national four forms, and in the campaign's own list where it has one. */
    readonly nationalForm: 1 | 2 | 3 | 4;
    readonly instrument?: string;
    readonly proposed: ProposedBasis;
    readonly choice: 'adopt' | 'partly' | 'not';
    readonly reason: string;
    /** Why the mandatory outcome (一律给予…) is departed from. */
    readonly floorDeparture?: string;
    readonly conclusion: Sealable<string>;
    readonly serveBy?: Deadline;
    readonly reportBy?: Deadline;
  }
>;
/** Fact. Announced to the person and where the rules say so. */
export type DecisionServed = EventData<'DecisionServed', { readonly personId: PersonId; readonly announcedTo: string }>;
export type ExecutionStep = 'post' | 'pay' | 'personalFile' | 'partyRights' | 'gainsRecovered' | 'publicity';
/** Fact. */
export type ExecutionStepRecorded = EventData<
  'ExecutionStepRecorded',
  { readonly personId: PersonId; readonly step: ExecutionStep; readonly note: string; readonly amountFen?: number }
>;
/** Fact. The executing body reported to the deciding body. */
export type ExecutionReported = EventData<
  'ExecutionReported',
  { readonly personId: PersonId; readonly reportedBy: UnitId }
>;
/** Act. Suspected crime goes to the judicial body; the case here goes on. */
export type TransferredToJustice = EventData<
  'TransferredToJustice',
  { readonly personIds: readonly PersonId[]; readonly to: string; readonly reason: string }
>;
/** Act. Closed and archived (结案归档): one case, one file. */
export type CaseClosed = EventData<
  'CaseClosed',
  { readonly fileNumber: string; readonly volumes: number; readonly pages: number }
>;
/** Which clock, and whose where it runs for each person (or each instruction of supervision). */
export interface ClockName {
  readonly clock: CaseClock;
  readonly of?: string;
}
/** Act of the engine. `reminder` is the number of working days before the last day. */
export type CaseClockReminded = EventData<
  'CaseClockReminded',
  ClockName & { readonly reminder: number; readonly dueAt: Instant }
>;
/** Act of the engine: chased (催办) so many working days after the last day. */
export type CaseClockChased = EventData<
  'CaseClockChased',
  ClockName & { readonly chase: number; readonly dueAt: Instant }
>;

export type CaseEvent =
  | CaseFiled
  | CaseTakenOver
  | CaseSupervised
  | SupervisionAnswered
  | ExaminationTeamAssigned
  | InterestDeclared
  | CaseClockExtended
  | CaseSuspended
  | CaseResumed
  | EvidenceRecorded
  | TalkRecorded
  | FactsPresented
  | ExaminationConcluded
  | AdjudicationDeferred
  | AdjudicationAccepted
  | AdjudicationReturned
  | AdjudicationConcluded
  | DecisionApproved
  | DecisionServed
  | ExecutionStepRecorded
  | ExecutionReported
  | TransferredToJustice
  | CaseClosed
  | CaseClockReminded
  | CaseClockChased;
