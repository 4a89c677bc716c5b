import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { withdrawHandover, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireHandover } from '../handover-reading';
import { WithdrawHandoverDto } from './withdraw-handover.dto';

@ApiTags('handovers')
@Controller('ledgers/:ledger/handovers/:handover')
export class WithdrawHandoverController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('withdraw')
  @ApiOperation({ operationId: 'withdrawHandover', summary: 'A sheet is taken back (撤回交接单)' })
  @CommandAnswer(ReceiptDto)
  async withdrawHandover(
    @By() by: ActingPerson,
    @Param('handover') id: string,
    @Body() body: WithdrawHandoverDto,
  ): Promise<Receipt> {
    const { handoverId } = await requireHandover(this.app, by, id);
    return receiptOf(await withdrawHandover(this.app, commandOf(by, { handoverId, ...body })));
  }
}
