import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { settleTendency, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireProblem } from '../problem-reading';
import { SettleTendencyDto } from './settle-tendency.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class SettleTendencyController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('settle')
  @ApiOperation({
    operationId: 'settleTendency',
    summary: 'A tendency ends with a reminder or criticism (提醒、批评了结)',
  })
  @CommandAnswer(ReceiptDto)
  async settleTendency(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: SettleTendencyDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    const { occurredOn, ...rest } = body;
    return receiptOf(
      await settleTendency(this.app, commandOf(by, { ...key, ...rest, occurredAt: occurredOnDay(occurredOn) })),
    );
  }
}
