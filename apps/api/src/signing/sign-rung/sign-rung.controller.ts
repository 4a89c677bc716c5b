import { Controller, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signRung, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireEscalation } from '../../reading/visible';
import { escalationKey } from '../../wire/wire-ids';

@ApiTags('signing')
@Controller('ledgers/:ledger/escalations/:escalation/rungs/:level')
export class SignRungController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign')
  @ApiOperation({ operationId: 'signRung', summary: 'Sign a drafted rung (拟办)' })
  @CommandAnswer(ReceiptDto)
  async signRung(
    @By() by: ActingPerson,
    @Param('escalation') id: string,
    @Param('level', ParseIntPipe) level: number,
  ): Promise<Receipt> {
    const key = escalationKey(id);
    await requireEscalation(this.app, by, key);
    return receiptOf(await signRung(this.app, commandOf(by, { ...key, level })));
  }
}
