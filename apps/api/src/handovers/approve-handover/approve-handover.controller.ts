import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { approveHandover, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireHandover } from '../handover-reading';

@ApiTags('handovers')
@Controller('ledgers/:ledger/handovers/:handover')
export class ApproveHandoverController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('approve')
  @ApiOperation({ operationId: 'approveHandover', summary: 'A third person approves a handover (批准交接)' })
  @CommandAnswer(ReceiptDto)
  async approveHandover(@By() by: ActingPerson, @Param('handover') id: string): Promise<Receipt> {
    const { handoverId } = await requireHandover(this.app, by, id);
    return receiptOf(await approveHandover(this.app, commandOf(by, { handoverId })));
  }
}
