import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { grantExtension, type Application } from '@taizhang/application';
import { campaignId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireUnit } from '../../reading/visible';

@ApiTags('participation')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit/duties/:duty')
export class GrantExtensionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('grant-extension')
  @ApiOperation({ operationId: 'grantExtension', summary: 'Grant the later date that was asked for' })
  @CommandAnswer(ReceiptDto)
  async grantExtension(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Param('duty') duty: string,
  ): Promise<Receipt> {
    await requireUnit(this.app, by, unitId(unit));
    return receiptOf(
      await grantExtension(this.app, commandOf(by, { campaignId: campaignId(campaign), unitId: unitId(unit), duty })),
    );
  }
}
