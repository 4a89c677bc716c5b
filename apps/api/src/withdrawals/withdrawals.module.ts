import { Module } from '@nestjs/common';
import { AgreeWithdrawalDateController } from './agree-withdrawal-date/agree-withdrawal-date.controller';
import { ConfirmWithdrawalController } from './confirm-withdrawal/confirm-withdrawal.controller';
import { DoubtWithdrawalController } from './doubt-withdrawal/doubt-withdrawal.controller';
import { FindShamWithdrawalController } from './find-sham-withdrawal/find-sham-withdrawal.controller';
import { FindWithdrawalController } from './find-withdrawal/find-withdrawal.controller';
import { FindWithdrawalsController } from './find-withdrawals/find-withdrawals.controller';
import { OrderWithdrawalController } from './order-withdrawal/order-withdrawal.controller';
import { ReferWithdrawalController } from './refer-withdrawal/refer-withdrawal.controller';
import { RefuseWithdrawalController } from './refuse-withdrawal/refuse-withdrawal.controller';
import { ReportWithdrawalController } from './report-withdrawal/report-withdrawal.controller';

@Module({
  controllers: [
    AgreeWithdrawalDateController,
    ConfirmWithdrawalController,
    DoubtWithdrawalController,
    FindShamWithdrawalController,
    FindWithdrawalController,
    FindWithdrawalsController,
    OrderWithdrawalController,
    ReferWithdrawalController,
    RefuseWithdrawalController,
    ReportWithdrawalController,
  ],
})
export class WithdrawalsModule {}
