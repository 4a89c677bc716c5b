import { Module } from '@nestjs/common';
import { ApproveHandoverController } from './approve-handover/approve-handover.controller';
import { FindHandoverController } from './find-handover/find-handover.controller';
import { PrepareHandoverController } from './prepare-handover/prepare-handover.controller';
import { PreviewHandoverController } from './preview-handover/preview-handover.controller';
import { SignHandoverController } from './sign-handover/sign-handover.controller';
import { WithdrawHandoverController } from './withdraw-handover/withdraw-handover.controller';

@Module({
  controllers: [
    FindHandoverController,
    PreviewHandoverController,
    PrepareHandoverController,
    ApproveHandoverController,
    SignHandoverController,
    WithdrawHandoverController,
  ],
})
export class HandoversModule {}
