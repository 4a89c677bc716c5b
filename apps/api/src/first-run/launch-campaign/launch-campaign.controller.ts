import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { campaignIdOf, issueCampaign, planOf, type Application } from '@taizhang/application';
import { planId, refuseOfficial, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { notFound, Refusal } from '../../platform/problem/refusal';
import { readerOf } from '../../reading/reader';
import { requireLead } from '../lead';
import { LaunchCampaignDto, LaunchedCampaignDto } from './launch-campaign.dto';

@ApiTags('first-run')
@Controller('ledgers/:ledger/campaigns')
export class LaunchCampaignController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('launch')
  @ApiOperation({
    operationId: 'launchCampaign',
    summary: 'The campaign of an issued plan begins at a unit (启动专项)',
  })
  @CommandAnswer(LaunchedCampaignDto)
  async launchCampaign(@By() by: ActingPerson, @Body() body: LaunchCampaignDto): Promise<LaunchedCampaignDto> {
    await requireLead(this.app, by);
    const unit = unitId(body.unitId);
    const reader = await readerOf(this.app, by.ledger, by.personId, 'own');
    if (reader.tree.find(unit) === undefined) throw notFound();
    if (!reader.covers(unit, 'commissionOffice')) {
      const { code, details } = refuseOfficial.officeNotAppointed().rejection;
      throw new Refusal(code, details);
    }
    const plan = await planOf(this.app.store, by.ledger, planId(body.planId), body.version);
    if (plan === undefined) throw notFound();
    const campaignId = campaignIdOf(by.ledger, plan, unit);
    const named = { planId: planId(plan.planId), planVersion: plan.version, title: plan.title.zh };
    const outcome = await issueCampaign(this.app, commandOf(by, { campaignId, unitId: unit, ...named }));
    return { campaignId, ...receiptOf(outcome) };
  }
}
