import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { confirmWithdrawal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { ConfirmWithdrawalDto } from './confirm-withdrawal.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class ConfirmWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('confirm')
  @ApiOperation({ operationId: 'confirmWithdrawal', summary: 'The proof holds' })
  @CommandAnswer(ReceiptDto)
  async confirmWithdrawal(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: ConfirmWithdrawalDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    return receiptOf(await confirmWithdrawal(this.app, commandOf(by, { ...key, ...body })));
  }
}
