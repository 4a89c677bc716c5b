import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { pauseDrill, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { ByAnyone, commandOf, type Commander } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireNoBase } from '../require-drill';

@ApiTags('drills')
@Controller('drills/:ledger')
export class PauseDrillController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('pause')
  @ApiOperation({ operationId: 'pauseDrill', summary: 'Ledger time stands' })
  @CommandAnswer(ReceiptDto)
  async pauseDrill(@ByAnyone() by: Commander): Promise<Receipt> {
    await requireNoBase(this.app, by.ledger);
    return receiptOf(await pauseDrill(this.app, commandOf(by, { reason: 'ordered' as const })));
  }
}
