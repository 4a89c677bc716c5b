import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { withdrawCheck, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireCheck } from '../check-reading';
import { WithdrawCheckDto } from './withdraw-check.dto';

@ApiTags('checks')
@Controller('ledgers/:ledger/checks/:check')
export class WithdrawCheckController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('withdraw')
  @ApiOperation({ operationId: 'withdrawCheck', summary: 'The check is withdrawn, with a reason (撤销)' })
  @CommandAnswer(ReceiptDto)
  async withdrawCheck(
    @By() by: ActingPerson,
    @Param('check') id: string,
    @Body() body: WithdrawCheckDto,
  ): Promise<Receipt> {
    const { campaignId, checkId } = await requireCheck(this.app, by, id);
    return receiptOf(await withdrawCheck(this.app, commandOf(by, { campaignId, checkId, reason: body.reason })));
  }
}
