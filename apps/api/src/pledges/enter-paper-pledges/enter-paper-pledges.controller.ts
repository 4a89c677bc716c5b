import { Body, Controller, Headers, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signPledge, type Application } from '@taizhang/application';
import { campaignId, entryRefusals } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, type ActingPerson } from '../../platform/commands/commander';
import type { BulkReceipt } from '../../platform/commands/receipt';
import { BulkReceiptDto } from '../../platform/commands/receipt.dto';
import { Refusal } from '../../platform/problem/refusal';
import { occurredOnDay } from '../../reading/occurred-at';
import { overPledges } from '../over-pledges';
import { EnterPaperPledgesDto } from './enter-paper-pledges.dto';

@ApiTags('pledges')
@Controller('ledgers/:ledger/campaigns/:campaign/pledges')
export class EnterPaperPledgesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('enter-paper')
  @ApiOperation({ operationId: 'enterPaperPledges', summary: 'Signed sheets are entered for a frozen list (纸质代录)' })
  @CommandAnswer(BulkReceiptDto)
  enterPaperPledges(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() body: EnterPaperPledgesDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkReceipt> {
    if (by.entry === undefined) throw new Refusal(entryRefusals.unreadable.code);
    const input = { way: 'paper' as const, occurredAt: occurredOnDay(by.entry.on) };
    return overPledges(this.app, by, campaignId(campaign), body.pledges, language, ({ requestOf }) =>
      signPledge(this.app, requestOf(input)),
    );
  }
}
