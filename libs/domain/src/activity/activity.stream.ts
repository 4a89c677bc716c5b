import { streamName, type ActivityId, type CampaignId, type StreamName, type UnitId } from '../kernel';

export const activityStream = (campaign: CampaignId, unit: UnitId, activity: ActivityId): StreamName =>
  streamName('activity', campaign, unit, activity);
