import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reportWithdrawal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aPerson } from '../../platform/commands/entry-mark';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { occurredOnDay } from '../../reading/occurred-at';
import { ReportWithdrawalDto } from './report-withdrawal.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class ReportWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('report')
  @ApiOperation({ operationId: 'reportWithdrawal', summary: 'The withdrawal is reported with its proof (退出报告)' })
  @CommandAnswer(ReceiptDto)
  async reportWithdrawal(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: ReportWithdrawalDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    const { occurredOn, ...rest } = body;
    const input = { ...key, ...rest, occurredAt: occurredOnDay(occurredOn) };
    return receiptOf(await reportWithdrawal(this.app, commandOf(by, input, undefined, aPerson(key.personId))));
  }
}
