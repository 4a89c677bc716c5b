import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { withdrawAppeal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onAppeal } from '../appeal-input';
import { WithdrawAppealDto } from './withdraw-appeal.dto';

@ApiTags('appeals')
@Controller('ledgers/:ledger/appeals/:appeal')
export class WithdrawAppealController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('withdraw')
  @ApiOperation({ operationId: 'withdrawAppeal', summary: 'The person withdraws the appeal' })
  @CommandAnswer(ReceiptDto)
  async withdrawAppeal(
    @By() by: ActingPerson,
    @Param('appeal') id: string,
    @Body() body: WithdrawAppealDto,
  ): Promise<Receipt> {
    return receiptOf(await withdrawAppeal(this.app, commandOf(by, onAppeal(id, body))));
  }
}
