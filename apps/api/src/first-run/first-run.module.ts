import { Module } from '@nestjs/common';
import { AppointPersonController } from './appoint-person/appoint-person.controller';
import { CheckPlanController } from './check-plan/check-plan.controller';
import { DismissPersonController } from './dismiss-person/dismiss-person.controller';
import { FindFirstRunController } from './find-first-run/find-first-run.controller';
import { IssuePlanController } from './issue-plan/issue-plan.controller';
import { LaunchCampaignController } from './launch-campaign/launch-campaign.controller';

@Module({
  controllers: [
    FindFirstRunController,
    AppointPersonController,
    DismissPersonController,
    CheckPlanController,
    IssuePlanController,
    LaunchCampaignController,
  ],
})
export class FirstRunModule {}
