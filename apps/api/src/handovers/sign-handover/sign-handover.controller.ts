import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signHandover, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireHandover } from '../handover-reading';

@ApiTags('handovers')
@Controller('ledgers/:ledger/handovers/:handover')
export class SignHandoverController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign')
  @ApiOperation({
    operationId: 'signHandover',
    summary: 'One of the two signs; the last hand lets everything pass (签交接单)',
  })
  @CommandAnswer(ReceiptDto)
  async signHandover(@By() by: ActingPerson, @Param('handover') id: string): Promise<Receipt> {
    const { handoverId } = await requireHandover(this.app, by, id);
    return receiptOf(await signHandover(this.app, commandOf(by, { handoverId })));
  }
}
