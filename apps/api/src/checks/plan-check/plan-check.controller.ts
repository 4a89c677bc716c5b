import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { plannedCheckId, planCheck, type Application } from '@taizhang/application';
import { campaignId, checkReaders, checkStream, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { notFound } from '../../platform/problem/refusal';
import { openCampaign } from '../../reading/campaign-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { PlanCheckDto, PlannedCheckDto } from './plan-check.dto';

@ApiTags('checks')
@Controller('ledgers/:ledger/campaigns/:campaign/checks')
export class PlanCheckController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'planCheck', summary: 'A spot check is planned, with the word of its draw (检查方案)' })
  @CommandAnswer(PlannedCheckDto)
  async planCheck(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() body: PlanCheckDto,
  ): Promise<PlannedCheckDto> {
    const { campaign: state, reader } = await openCampaign(this.app, by, campaignId(campaign));
    const issuer = state.unitId;
    if (issuer === undefined || !reader.covers(issuer, ...checkReaders)) throw notFound();
    const { scope, ...rest } = body;
    const input = {
      ...rest,
      campaignId: campaignId(campaign),
      unitId: issuer,
      scope: { ...scope, unitId: unitId(scope.unitId) },
    };
    const receipt = receiptOf(await planCheck(this.app, commandOf(by, input)));
    const id = plannedCheckId(by.key);
    return { check: wireIdOf(checkStream(input.campaignId, id)), ...receipt };
  }
}
