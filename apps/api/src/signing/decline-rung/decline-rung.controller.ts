import { Body, Controller, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { declineRung, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireEscalation } from '../../reading/visible';
import { escalationKey } from '../../wire/wire-ids';
import { DeclineRungDto } from './decline-rung.dto';

@ApiTags('signing')
@Controller('ledgers/:ledger/escalations/:escalation/rungs/:level')
export class DeclineRungController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('decline')
  @ApiOperation({ operationId: 'declineRung', summary: 'Decline it' })
  @CommandAnswer(ReceiptDto)
  async declineRung(
    @By() by: ActingPerson,
    @Param('escalation') id: string,
    @Param('level', ParseIntPipe) level: number,
    @Body() body: DeclineRungDto,
  ): Promise<Receipt> {
    const key = escalationKey(id);
    await requireEscalation(this.app, by, key);
    return receiptOf(await declineRung(this.app, commandOf(by, { ...key, level, ...body })));
  }
}
