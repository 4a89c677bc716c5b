import { Module } from '@nestjs/common';
import { AnswerTalkInquiryController } from './answer-talk-inquiry/answer-talk-inquiry.controller';
import { ApproveClueDisposalController } from './approve-clue-disposal/approve-clue-disposal.controller';
import { AssignClueController } from './assign-clue/assign-clue.controller';
import { ChaseClueController } from './chase-clue/chase-clue.controller';
import { ClassifyClueController } from './classify-clue/classify-clue.controller';
import { CloseClueController } from './close-clue/close-clue.controller';
import { ConcludeTalkInquiryController } from './conclude-talk-inquiry/conclude-talk-inquiry.controller';
import { ExtendClueVerificationController } from './extend-clue-verification/extend-clue-verification.controller';
import { FindClueController } from './find-clue/find-clue.controller';
import { FindCluesController } from './find-clues/find-clues.controller';
import { ForwardClueUpController } from './forward-clue-up/forward-clue-up.controller';
import { HoldClueAgainController } from './hold-clue-again/hold-clue-again.controller';
import { InformClueReporterController } from './inform-clue-reporter/inform-clue-reporter.controller';
import { MergeClueController } from './merge-clue/merge-clue.controller';
import { OpenTalkInquiryController } from './open-talk-inquiry/open-talk-inquiry.controller';
import { ProposeClueDisposalController } from './propose-clue-disposal/propose-clue-disposal.controller';
import { ReceiveClueReceiptController } from './receive-clue-receipt/receive-clue-receipt.controller';
import { ReplaceClueOfficerController } from './replace-clue-officer/replace-clue-officer.controller';
import { RecuseClueOfficerController } from './recuse-clue-officer/recuse-clue-officer.controller';
import { RegisterClueController } from './register-clue/register-clue.controller';
import { ReportClueVerificationController } from './report-clue-verification/report-clue-verification.controller';
import { ReturnClueDisposalController } from './return-clue-disposal/return-clue-disposal.controller';
import { SignClueVerificationController } from './sign-clue-verification/sign-clue-verification.controller';
import { StartClueVerificationController } from './start-clue-verification/start-clue-verification.controller';
import { TransferClueController } from './transfer-clue/transfer-clue.controller';

@Module({
  controllers: [
    AnswerTalkInquiryController,
    ApproveClueDisposalController,
    AssignClueController,
    ChaseClueController,
    ClassifyClueController,
    CloseClueController,
    ConcludeTalkInquiryController,
    ExtendClueVerificationController,
    FindClueController,
    FindCluesController,
    ForwardClueUpController,
    HoldClueAgainController,
    InformClueReporterController,
    MergeClueController,
    OpenTalkInquiryController,
    ProposeClueDisposalController,
    ReceiveClueReceiptController,
    ReplaceClueOfficerController,
    RecuseClueOfficerController,
    RegisterClueController,
    ReportClueVerificationController,
    ReturnClueDisposalController,
    SignClueVerificationController,
    StartClueVerificationController,
    TransferClueController,
  ],
})
export class CluesModule {}
