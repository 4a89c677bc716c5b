import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { carryOutMeetingDecision, type Application } from '@taizhang/application';
import { activityId, campaignId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireUnit } from '../../reading/visible';
import { CarryOutMeetingDecisionDto } from './carry-out-meeting-decision.dto';

@ApiTags('units')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit/activities/:activity/decisions/:decision')
export class CarryOutMeetingDecisionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('carry-out')
  @ApiOperation({
    operationId: 'carryOutMeetingDecision',
    summary: 'What a meeting had settled was done (议定事项办结)',
  })
  @CommandAnswer(ReceiptDto)
  async carryOutMeetingDecision(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Param('activity') activity: string,
    @Param('decision') decision: string,
    @Body() body: CarryOutMeetingDecisionDto,
  ): Promise<Receipt> {
    await requireUnit(this.app, by, unitId(unit));
    const { occurredOn, note } = body;
    const input = {
      campaignId: campaignId(campaign),
      unitId: unitId(unit),
      activityId: activityId(activity),
      decision,
      note,
      occurredAt: occurredOnDay(occurredOn),
    };
    return receiptOf(await carryOutMeetingDecision(this.app, commandOf(by, input)));
  }
}
