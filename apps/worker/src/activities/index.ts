import type { Application } from '@taizhang/application';
import { createAppealActivities } from './appeal.activities';
import { createAccountabilityTrackActivities } from './accountability-track.activities';
import { createAccountabilityActivities } from './accountability.activities';
import { createCampaignActivities } from './campaign.activities';
import { createCaseActivities } from './case.activities';
import { createClueActivities } from './clue.activities';
import { createEscalationActivities } from './escalation.activities';
import { createReportingCycleActivities } from './reporting-cycle.activities';
import { createUnitParticipationActivities } from './unit-participation.activities';
import { createWithdrawalActivities } from './withdrawal.activities';

/** Everything that the engine role registers; names are unique over all workflows. */
export const createActivities = (app: Application): object => ({
  ...createAccountabilityActivities(app),
  ...createAccountabilityTrackActivities(app),
  ...createCampaignActivities(app),
  ...createClueActivities(app),
  ...createReportingCycleActivities(app),
  ...createUnitParticipationActivities(app),
  ...createWithdrawalActivities(app),
  ...createEscalationActivities(app),
  ...createCaseActivities(app),
  ...createAppealActivities(app),
});
