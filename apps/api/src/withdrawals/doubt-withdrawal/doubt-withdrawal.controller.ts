import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { doubtWithdrawal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { DoubtWithdrawalDto } from './doubt-withdrawal.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class DoubtWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('doubt')
  @ApiOperation({ operationId: 'doubtWithdrawal', summary: 'The proof is doubted (疑似明退实不退)' })
  @CommandAnswer(ReceiptDto)
  async doubtWithdrawal(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: DoubtWithdrawalDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    return receiptOf(await doubtWithdrawal(this.app, commandOf(by, { ...key, ...body })));
  }
}
