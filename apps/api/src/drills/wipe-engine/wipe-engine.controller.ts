import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { openWorkflows, orderEngineWipe, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { ByAnyone, commandOf, type Commander } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireNoBase } from '../require-drill';

@ApiTags('drills')
@Controller('drills/:ledger')
export class WipeEngineController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('wipe-engine')
  @ApiOperation({
    operationId: 'wipeEngine',
    summary: 'Empty the workflow engine of this drill; it is rebuilt from the log',
  })
  @CommandAnswer(ReceiptDto)
  async wipeEngine(@ByAnyone() by: Commander): Promise<Receipt> {
    await requireNoBase(this.app, by.ledger);
    const open = await openWorkflows(this.app, by.ledger);
    return receiptOf(await orderEngineWipe(this.app, commandOf(by, { openWorkflows: open.length })));
  }
}
