import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { findShamWithdrawal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { occurredOnDay } from '../../reading/occurred-at';
import { FindShamWithdrawalDto } from './find-sham-withdrawal.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class FindShamWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('find-sham')
  @ApiOperation({ operationId: 'findShamWithdrawal', summary: 'What the review of a doubted withdrawal found' })
  @CommandAnswer(ReceiptDto)
  async findShamWithdrawal(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: FindShamWithdrawalDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    const { occurredOn, ...rest } = body;
    return receiptOf(
      await findShamWithdrawal(this.app, commandOf(by, { ...key, ...rest, occurredAt: occurredOnDay(occurredOn) })),
    );
  }
}
