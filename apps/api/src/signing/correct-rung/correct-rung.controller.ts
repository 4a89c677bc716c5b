import { Body, Controller, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { correctRung, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireEscalation } from '../../reading/visible';
import { escalationKey } from '../../wire/wire-ids';
import { CorrectRungDto } from './correct-rung.dto';

@ApiTags('signing')
@Controller('ledgers/:ledger/escalations/:escalation/rungs/:level')
export class CorrectRungController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('correct')
  @ApiOperation({ operationId: 'correctRung', summary: 'A signed rung rested on what was not so (更正)' })
  @CommandAnswer(ReceiptDto)
  async correctRung(
    @By() by: ActingPerson,
    @Param('escalation') id: string,
    @Param('level', ParseIntPipe) level: number,
    @Body() body: CorrectRungDto,
  ): Promise<Receipt> {
    const key = escalationKey(id);
    await requireEscalation(this.app, by, key);
    return receiptOf(await correctRung(this.app, commandOf(by, { ...key, level, ...body })));
  }
}
