import { Module } from '@nestjs/common';
import { AmendReturnController } from './amend-return/amend-return.controller';
import { DraftReturnController } from './draft-return/draft-return.controller';
import { ExportReturnController } from './export-return/export-return.controller';
import { FindReturnController } from './find-return/find-return.controller';
import { FindReturnRowsController } from './find-return-rows/find-return-rows.controller';
import { FindRollUpController } from './find-roll-up/find-roll-up.controller';
import { FindReturnsController } from './find-returns/find-returns.controller';
import { KeepDifferenceController } from './keep-difference/keep-difference.controller';
import { ReceiveReturnController } from './receive-return/receive-return.controller';
import { SendReturnController } from './send-return/send-return.controller';
import { SendReturnBackController } from './send-return-back/send-return-back.controller';
import { SignReturnController } from './sign-return/sign-return.controller';
import { SignZeroReturnController } from './sign-zero-return/sign-zero-return.controller';

@Module({
  controllers: [
    AmendReturnController,
    DraftReturnController,
    ExportReturnController,
    FindReturnController,
    FindReturnRowsController,
    FindReturnsController,
    FindRollUpController,
    KeepDifferenceController,
    ReceiveReturnController,
    SendReturnController,
    SendReturnBackController,
    SignReturnController,
    SignZeroReturnController,
  ],
})
export class ReturnsModule {}
