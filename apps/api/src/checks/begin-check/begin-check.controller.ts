import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { beginCheck, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { notBefore } from '../not-before';
import { requireCheck } from '../check-reading';
import { BeginCheckDto } from './begin-check.dto';

@ApiTags('checks')
@Controller('ledgers/:ledger/checks/:check')
export class BeginCheckController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('begin')
  @ApiOperation({ operationId: 'beginCheck', summary: 'A team is there, or has begun (到场、开始检查)' })
  @CommandAnswer(ReceiptDto)
  async beginCheck(@By() by: ActingPerson, @Param('check') id: string, @Body() body: BeginCheckDto): Promise<Receipt> {
    const { campaignId, checkId, state } = await requireCheck(this.app, by, id);
    const occurredAt = notBefore(occurredOnDay(body.occurredOn), state.drawnAt);
    return receiptOf(await beginCheck(this.app, commandOf(by, { campaignId, checkId, team: body.team, occurredAt })));
  }
}
