import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { requestExtension, type Application } from '@taizhang/application';
import { campaignId, localDate, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireUnit } from '../../reading/visible';
import { RequestExtensionDto } from './request-extension.dto';

@ApiTags('participation')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit/duties/:duty')
export class RequestExtensionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('request-extension')
  @ApiOperation({ operationId: 'requestExtension', summary: 'Ask for a later date' })
  @CommandAnswer(ReceiptDto)
  async requestExtension(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Param('duty') duty: string,
    @Body() body: RequestExtensionDto,
  ): Promise<Receipt> {
    await requireUnit(this.app, by, unitId(unit));
    return receiptOf(
      await requestExtension(
        this.app,
        commandOf(by, {
          campaignId: campaignId(campaign),
          unitId: unitId(unit),
          duty,
          ...body,
          to: localDate(body.to),
        }),
      ),
    );
  }
}
