import { streamName, type CampaignId, type StreamName } from '../kernel';

/** `reportingCycle/{campaignId}/{obligation}` */
export const reportingCycleStream = (campaign: CampaignId, obligation: string): StreamName =>
  streamName('reportingCycle', campaign, obligation);

export const reportingCyclePrefix = (campaign: CampaignId): string => `reportingCycle/${campaign}/`;
