import { Body, Controller, Headers, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { filePledge, type Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, type ActingPerson } from '../../platform/commands/commander';
import type { BulkReceipt } from '../../platform/commands/receipt';
import { BulkReceiptDto } from '../../platform/commands/receipt.dto';
import { overPledges } from '../over-pledges';
import { FilePledgesDto } from './file-pledges.dto';

@ApiTags('pledges')
@Controller('ledgers/:ledger/campaigns/:campaign/pledges')
export class FilePledgesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('file')
  @ApiOperation({ operationId: 'filePledges', summary: 'The archive has the pledges of a frozen list (留档)' })
  @CommandAnswer(BulkReceiptDto)
  filePledges(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() body: FilePledgesDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkReceipt> {
    return overPledges(this.app, by, campaignId(campaign), body.pledges, language, ({ requestOf }) =>
      filePledge(this.app, requestOf({})),
    );
  }
}
