import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { agreeWithdrawalDate, type Application } from '@taizhang/application';
import { localDate } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { AgreeWithdrawalDateDto } from './agree-withdrawal-date.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class AgreeWithdrawalDateController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('agree')
  @ApiOperation({ operationId: 'agreeWithdrawalDate', summary: 'A date is agreed (约定退出)' })
  @CommandAnswer(ReceiptDto)
  async agreeWithdrawalDate(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: AgreeWithdrawalDateDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    return receiptOf(
      await agreeWithdrawalDate(this.app, commandOf(by, { ...key, ...body, agreedOn: localDate(body.agreedOn) })),
    );
  }
}
