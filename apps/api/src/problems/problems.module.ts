import { Module } from '@nestjs/common';
import { ClaimRectificationController } from './claim-rectification/claim-rectification.controller';
import { CloseProblemController } from './close-problem/close-problem.controller';
import { FindProblemController } from './find-problem/find-problem.controller';
import { FindProblemLedgerController } from './find-problem-ledger/find-problem-ledger.controller';
import { FindUnitStaffController } from './find-unit-staff/find-unit-staff.controller';
import { LedgerSheetTemplateController } from './ledger-sheet-template/ledger-sheet-template.controller';
import { ListFromSheetController } from './list-from-sheet/list-from-sheet.controller';
import { ListProblemController } from './list-problem/list-problem.controller';
import { LookBackAtProblemController } from './look-back-at-problem/look-back-at-problem.controller';
import { PreviewLedgerSheetController } from './preview-ledger-sheet/preview-ledger-sheet.controller';
import { PubliciseProblemController } from './publicise-problem/publicise-problem.controller';
import { ReferProblemController } from './refer-problem/refer-problem.controller';
import { RejectRectificationController } from './reject-rectification/reject-rectification.controller';
import { RejectedLedgerRowsController } from './rejected-ledger-rows/rejected-ledger-rows.controller';
import { ReopenProblemController } from './reopen-problem/reopen-problem.controller';
import { SetRectificationController } from './set-rectification/set-rectification.controller';
import { SettleTendencyController } from './settle-tendency/settle-tendency.controller';
import { SignZeroLedgerController } from './sign-zero-ledger/sign-zero-ledger.controller';
import { VerifyRectificationController } from './verify-rectification/verify-rectification.controller';
import { WithdrawZeroLedgerController } from './withdraw-zero-ledger/withdraw-zero-ledger.controller';

@Module({
  controllers: [
    ClaimRectificationController,
    CloseProblemController,
    FindProblemController,
    FindProblemLedgerController,
    FindUnitStaffController,
    LedgerSheetTemplateController,
    ListFromSheetController,
    ListProblemController,
    LookBackAtProblemController,
    PreviewLedgerSheetController,
    PubliciseProblemController,
    ReferProblemController,
    RejectRectificationController,
    RejectedLedgerRowsController,
    ReopenProblemController,
    SetRectificationController,
    SettleTendencyController,
    SignZeroLedgerController,
    VerifyRectificationController,
    WithdrawZeroLedgerController,
  ],
})
export class ProblemsModule {}
