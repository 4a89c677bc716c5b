import { proxyActivities } from '@temporalio/workflow';
import {
  campaignOfStream,
  participationStream,
  reportingCycleStream,
  type AgendaItem,
  type CampaignAct,
  type UnitId,
} from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { startInDistricts } from '../district/start-in-districts';
import { owesChild, performs, performsAndEndsChapter, unknownItem, type Reaction } from '../procedure';
import type { CampaignActivities } from './campaign.activities';
import type { CampaignRun } from './campaign.messages';

const acts = proxyActivities<CampaignActivities>(activityOptions);

/**
 * Trigger: CampaignIssued.
 * Ends: CampaignWoundUp: every phase is closed, the dispatch is over and every unit has concluded.
 * Continue-as-new: at each phase, and when the server suggests it; what survives is how far the log was read.
 */
export async function campaign(run: CampaignRun): Promise<void> {
  const campaignId = campaignOfStream(run.stream);
  const whenDue = (item: AgendaItem): Reaction => {
    switch (item.act as CampaignAct) {
      case 'startParticipation':
        return owesChild(item, participationStream(campaignId, item.input['unitId'] as UnitId));
      case 'startCycle':
        return owesChild(item, reportingCycleStream(campaignId, item.input['obligation'] as string));
      case 'openPhase':
        return performsAndEndsChapter(acts.openPhase);
      case 'passDispatchCutOff':
        return performs(acts.passDispatchCutOff);
      case 'closePhase':
        return performs(acts.closePhase);
      case 'windUp':
        return performs(acts.windUp);
      default:
        throw unknownItem(item);
    }
  };
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    whenDue,
    startChildren: (children, readTo) => startInDistricts(run, children, readTo),
  });
}
