import type { AccountabilityState, LedgerId, Plan, TrackSlice } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { campaignInForce } from './campaign-context';
import { ladderOf } from './escalation-context';

/** What the campaign's plan says of one track; undefined for a track that its rule does not know. */
export async function trackTerms(
  app: Application,
  ledger: LedgerId,
  accountability: AccountabilityState,
  track: string,
  point?: PointInLog,
): Promise<(Omit<TrackSlice, 'calendar'> & { readonly plan: Plan }) | undefined> {
  const { campaignId, rule: ruleKey, tracks } = accountability;
  const opened = tracks.find((each) => each.track === track);
  if (campaignId === undefined || opened === undefined) return undefined;
  const campaign = await campaignInForce(app, ledger, campaignId, point);
  const accountabilityRule = campaign?.plan.accountability?.find(({ key }) => key === ruleKey);
  const rule = accountabilityRule?.tracks.find(({ key }) => key === opened.rule);
  const ladder = campaign && ladderOf(campaign.plan, rule?.ladder);
  if (campaign === undefined || accountabilityRule === undefined || rule === undefined || ladder === undefined) {
    return undefined;
  }
  const { plan } = campaign;
  return { plan, handling: accountabilityRule.handling, rule, ladder, phases: plan.phases };
}
