import type { Instant, LocalDate, PersonId } from '../kernel';
import type {
  AdjudicationConcluded,
  AdjudicationReturned,
  CaseClosed,
  CaseFiled,
  ClockName,
  DecisionApproved,
  DecisionServed,
  EvidenceRecorded,
  ExaminationTeamAssigned,
  ExecutionReported,
  ExecutionStepRecorded,
  FactsPresented,
  InterestDeclared,
  StageClock,
  TalkRecorded,
  TransferredToJustice,
} from './case.events';
import type { SanctionKind } from './sanctions';

type Fact<E extends { readonly payload: object }> = E['payload'] & { readonly occurredAt: Instant };

export type FileCase = { readonly type: 'FileCase' } & Omit<CaseFiled['payload'], 'deadline' | 'authority'>;
export type TakeOverCase = {
  readonly type: 'TakeOverCase';
  readonly handlingUnitId: CaseFiled['payload']['handlingUnitId'];
  readonly reason: string;
};
export type SuperviseCase = {
  readonly type: 'SuperviseCase';
  readonly supervisionId: string;
  readonly instruction: string;
  readonly dueOn: LocalDate;
};
export type AnswerSupervision = {
  readonly type: 'AnswerSupervision';
  readonly supervisionId: string;
  readonly answer: string;
};
export type AssignTeam = { readonly type: 'AssignTeam' } & ExaminationTeamAssigned['payload'];
export type DeclareInterest = { readonly type: 'DeclareInterest' } & InterestDeclared['payload'];
export type ExtendCaseClock = {
  readonly type: 'ExtendCaseClock';
  readonly clock: StageClock;
  readonly amount: number;
  readonly reason: string;
};
export type SuspendCase = { readonly type: 'SuspendCase'; readonly reason: string };
export type ResumeCase = { readonly type: 'ResumeCase' };
export type RecordEvidence = { readonly type: 'RecordEvidence' } & Fact<EvidenceRecorded>;
export type RecordTalk = { readonly type: 'RecordTalk' } & Fact<TalkRecorded>;
export type PresentFacts = { readonly type: 'PresentFacts' } & Fact<FactsPresented>;
export type ConcludeExamination = { readonly type: 'ConcludeExamination'; readonly report: string };
export type DeferAdjudication = { readonly type: 'DeferAdjudication'; readonly reason: string };
export type AcceptAdjudication = { readonly type: 'AcceptAdjudication'; readonly panel: readonly PersonId[] };
export type ReturnFromAdjudication = {
  readonly type: 'ReturnFromAdjudication';
} & Omit<AdjudicationReturned['payload'], 'deadline'>;
export type ConcludeAdjudication = {
  readonly type: 'ConcludeAdjudication';
  readonly opinion: string;
} & Pick<AdjudicationConcluded['payload'], 'talkedWith'>;
export type ApproveDecision = {
  readonly type: 'ApproveDecision';
  readonly sanctions: readonly SanctionKind[];
} & Pick<
  DecisionApproved['payload'],
  | 'personId'
  | 'outcome'
  | 'grade'
  | 'nationalForm'
  | 'instrument'
  | 'choice'
  | 'reason'
  | 'floorDeparture'
  | 'conclusion'
>;
export type ServeDecision = { readonly type: 'ServeDecision' } & Fact<DecisionServed>;
export type RecordExecutionStep = { readonly type: 'RecordExecutionStep' } & Fact<ExecutionStepRecorded>;
export type ReportExecution = { readonly type: 'ReportExecution' } & Fact<ExecutionReported>;
export type TransferToJustice = { readonly type: 'TransferToJustice' } & TransferredToJustice['payload'];
export type CloseCase = { readonly type: 'CloseCase' } & CaseClosed['payload'];
export type RemindOfClock = {
  readonly type: 'RemindOfClock';
  readonly name: ClockName;
  readonly reminder: number;
  readonly dueAt: Instant;
};
export type ChaseClock = {
  readonly type: 'ChaseClock';
  readonly name: ClockName;
  readonly chase: number;
  readonly dueAt: Instant;
};

export type CaseCommand =
  | FileCase
  | TakeOverCase
  | SuperviseCase
  | AnswerSupervision
  | AssignTeam
  | DeclareInterest
  | ExtendCaseClock
  | SuspendCase
  | ResumeCase
  | RecordEvidence
  | RecordTalk
  | PresentFacts
  | ConcludeExamination
  | DeferAdjudication
  | AcceptAdjudication
  | ReturnFromAdjudication
  | ConcludeAdjudication
  | ApproveDecision
  | ServeDecision
  | RecordExecutionStep
  | ReportExecution
  | TransferToJustice
  | CloseCase
  | RemindOfClock
  | ChaseClock;
