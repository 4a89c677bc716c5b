import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordPledgeBreach, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requirePledge } from '../../reading/visible';
import { pledgeKey } from '../../wire/wire-ids';
import { afterSignature } from '../on-its-day';
import { RecordPledgeBreachDto } from './record-pledge-breach.dto';

@ApiTags('pledges')
@Controller('ledgers/:ledger/pledges/:pledge')
export class RecordPledgeBreachController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('breach')
  @ApiOperation({
    operationId: 'recordPledgeBreach',
    summary: 'An act against the pledge, after it was signed (违反承诺)',
  })
  @CommandAnswer(ReceiptDto)
  async recordPledgeBreach(
    @By() by: ActingPerson,
    @Param('pledge') id: string,
    @Body() body: RecordPledgeBreachDto,
  ): Promise<Receipt> {
    const key = pledgeKey(id);
    const state = await requirePledge(this.app, by, key);
    const { occurredOn, ...rest } = body;
    const input = { ...key, ...rest, occurredAt: afterSignature(occurredOn, state) };
    return receiptOf(await recordPledgeBreach(this.app, commandOf(by, input)));
  }
}
