import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { refuseWithdrawal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aPerson } from '../../platform/commands/entry-mark';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { occurredOnDay } from '../../reading/occurred-at';
import { RefuseWithdrawalDto } from './refuse-withdrawal.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class RefuseWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('refuse')
  @ApiOperation({ operationId: 'refuseWithdrawal', summary: 'The person refuses to withdraw' })
  @CommandAnswer(ReceiptDto)
  async refuseWithdrawal(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: RefuseWithdrawalDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    const { occurredOn, ...rest } = body;
    const input = { ...key, ...rest, occurredAt: occurredOnDay(occurredOn) };
    return receiptOf(await refuseWithdrawal(this.app, commandOf(by, input, undefined, aPerson(key.personId))));
  }
}
