import type { AccountabilityRule, TrackSlice } from '@taizhang/domain';
import type { CampaignReading } from '../reading/campaign-reading';

/** What the plan says of one track of a rule; undefined for a track that the rule does not know. */
export function trackSlice(
  { plan, calendar }: CampaignReading,
  rule: AccountabilityRule,
  key: string,
): TrackSlice | undefined {
  const track = rule.tracks.find((each) => each.key === key);
  const ladder = plan.ladders.find((each) => each.key === track?.ladder);
  return track && ladder && { handling: rule.handling, rule: track, ladder, calendar, phases: plan.phases };
}
