import { Body, Controller, Headers, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { publicisePledge, type Application } from '@taizhang/application';
import { campaignId, localDate } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, type ActingPerson } from '../../platform/commands/commander';
import type { BulkReceipt } from '../../platform/commands/receipt';
import { BulkReceiptDto } from '../../platform/commands/receipt.dto';
import { afterSignature } from '../on-its-day';
import { overPledges } from '../over-pledges';
import { PublicisePledgesDto } from './publicise-pledges.dto';

@ApiTags('pledges')
@Controller('ledgers/:ledger/campaigns/:campaign/pledges')
export class PublicisePledgesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('publicise')
  @ApiOperation({ operationId: 'publicisePledges', summary: 'The pledges of a frozen list are shown (公示)' })
  @CommandAnswer(BulkReceiptDto)
  publicisePledges(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() body: PublicisePledgesDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkReceipt> {
    const { channel, from, until } = body;
    const shown = { channel, ...(until && { until: localDate(until) }) };
    return overPledges(this.app, by, campaignId(campaign), body.pledges, language, ({ state, requestOf }) =>
      publicisePledge(this.app, requestOf({ ...shown, occurredAt: afterSignature(from, state) })),
    );
  }
}
