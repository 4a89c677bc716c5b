import { Module } from '@nestjs/common';
import { AcceptAdjudicationController } from './accept-adjudication/accept-adjudication.controller';
import { AnswerSupervisionController } from './answer-supervision/answer-supervision.controller';
import { ApproveDecisionController } from './approve-decision/approve-decision.controller';
import { AssignTeamController } from './assign-team/assign-team.controller';
import { CloseCaseController } from './close-case/close-case.controller';
import { ConcludeAdjudicationController } from './conclude-adjudication/conclude-adjudication.controller';
import { ConcludeExaminationController } from './conclude-examination/conclude-examination.controller';
import { DeclareInterestController } from './declare-interest/declare-interest.controller';
import { DeferAdjudicationController } from './defer-adjudication/defer-adjudication.controller';
import { ExtendCaseClockController } from './extend-case-clock/extend-case-clock.controller';
import { FileCaseController } from './file-case/file-case.controller';
import { FindCaseController } from './find-case/find-case.controller';
import { FindCasesController } from './find-cases/find-cases.controller';
import { PresentFactsController } from './present-facts/present-facts.controller';
import { RecordEvidenceController } from './record-evidence/record-evidence.controller';
import { RecordExecutionStepController } from './record-execution-step/record-execution-step.controller';
import { RecordTalkController } from './record-talk/record-talk.controller';
import { ReportExecutionController } from './report-execution/report-execution.controller';
import { ResumeCaseController } from './resume-case/resume-case.controller';
import { ReturnFromAdjudicationController } from './return-from-adjudication/return-from-adjudication.controller';
import { ServeDecisionController } from './serve-decision/serve-decision.controller';
import { SuperviseCaseController } from './supervise-case/supervise-case.controller';
import { SuspendCaseController } from './suspend-case/suspend-case.controller';
import { TakeOverCaseController } from './take-over-case/take-over-case.controller';
import { TransferToJusticeController } from './transfer-to-justice/transfer-to-justice.controller';

@Module({
  controllers: [
    AcceptAdjudicationController,
    AnswerSupervisionController,
    ApproveDecisionController,
    AssignTeamController,
    CloseCaseController,
    ConcludeAdjudicationController,
    ConcludeExaminationController,
    DeclareInterestController,
    DeferAdjudicationController,
    ExtendCaseClockController,
    FileCaseController,
    FindCaseController,
    FindCasesController,
    PresentFactsController,
    RecordEvidenceController,
    RecordExecutionStepController,
    RecordTalkController,
    ReportExecutionController,
    ResumeCaseController,
    ReturnFromAdjudicationController,
    ServeDecisionController,
    SuperviseCaseController,
    SuspendCaseController,
    TakeOverCaseController,
    TransferToJusticeController,
  ],
})
export class CasesModule {}
