import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordActivity, type Application } from '@taizhang/application';
import { activityId, campaignId, localDate, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aUnit } from '../../platform/commands/entry-mark';
import { newId } from '../../platform/commands/new-id';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireUnit } from '../../reading/visible';
import { RecordActivityDto } from './record-activity.dto';

@ApiTags('units')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit/activities')
export class RecordActivityController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'recordActivity', summary: 'A meeting was held, a study took place (会议和教育记录)' })
  @CommandAnswer(ReceiptDto)
  async recordActivity(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Body() body: RecordActivityDto,
  ): Promise<Receipt> {
    await requireUnit(this.app, by, unitId(unit));
    const { heldOn, decisions, expected, materials, duty, ...rest } = body;
    const input = {
      campaignId: campaignId(campaign),
      unitId: unitId(unit),
      activityId: activityId(newId(by.key)),
      ...rest,
      ...(expected !== undefined && { expected }),
      ...(materials && { materials }),
      ...(duty && { duty }),
      decisions: decisions.map(({ limit, ...each }) => ({ ...each, ...(limit && { limit: localDate(limit) }) })),
      occurredAt: occurredOnDay(heldOn),
    };
    return receiptOf(await recordActivity(this.app, commandOf(by, input, undefined, aUnit(input.unitId))));
  }
}
