import { streamName, type CampaignId, type StreamName, type UnitId } from '../kernel';

export const participationStream = (campaign: CampaignId, unit: UnitId): StreamName =>
  streamName('participation', campaign, unit);

/** Every unit's part in a campaign. */
export const participationPrefix = (campaign: CampaignId): string => `participation/${campaign}/`;
