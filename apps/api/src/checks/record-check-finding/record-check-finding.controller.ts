import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordCheckFinding, type Application } from '@taizhang/application';
import { teamOf } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { notBefore } from '../not-before';
import { requireCheck } from '../check-reading';
import { RecordCheckFindingDto } from './record-check-finding.dto';

@ApiTags('checks')
@Controller('ledgers/:ledger/checks/:check')
export class RecordCheckFindingController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('findings')
  @ApiOperation({ operationId: 'recordCheckFinding', summary: 'What was found at one target (检查结果)' })
  @CommandAnswer(ReceiptDto)
  async recordCheckFinding(
    @By() by: ActingPerson,
    @Param('check') id: string,
    @Body() body: RecordCheckFindingDto,
  ): Promise<Receipt> {
    const { campaignId, checkId, state } = await requireCheck(this.app, by, id);
    const { occurredOn, target, result, problemClass } = body;
    const occurredAt = notBefore(occurredOnDay(occurredOn), teamOf(state, target)?.begunAt);
    const found = { target, result, ...(problemClass !== undefined && { problemClass }) };
    return receiptOf(await recordCheckFinding(this.app, commandOf(by, { campaignId, checkId, ...found, occurredAt })));
  }
}
