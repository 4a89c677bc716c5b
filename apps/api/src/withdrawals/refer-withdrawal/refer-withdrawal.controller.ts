import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { referWithdrawal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { ReferWithdrawalDto } from './refer-withdrawal.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class ReferWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('refer')
  @ApiOperation({ operationId: 'referWithdrawal', summary: 'Handed on for a case (移送)' })
  @CommandAnswer(ReceiptDto)
  async referWithdrawal(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: ReferWithdrawalDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    return receiptOf(await referWithdrawal(this.app, commandOf(by, { ...key, ...body })));
  }
}
