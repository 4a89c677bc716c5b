import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reportUnitDuty, type Application } from '@taizhang/application';
import { campaignId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireUnit } from '../../reading/visible';
import { occurredOnDay } from '../../reading/occurred-at';
import { ReportUnitDutyDto } from './report-unit-duty.dto';

@ApiTags('participation')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit/duties/:duty')
export class ReportUnitDutyController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('report')
  @ApiOperation({ operationId: 'reportUnitDuty', summary: 'A duty of the unit was done' })
  @CommandAnswer(ReceiptDto)
  async reportUnitDuty(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Param('duty') duty: string,
    @Body() body: ReportUnitDutyDto,
  ): Promise<Receipt> {
    await requireUnit(this.app, by, unitId(unit));
    const { occurredOn, ...rest } = body;
    return receiptOf(
      await reportUnitDuty(
        this.app,
        commandOf(by, {
          campaignId: campaignId(campaign),
          unitId: unitId(unit),
          duty,
          ...rest,
          occurredAt: occurredOnDay(occurredOn),
        }),
      ),
    );
  }
}
