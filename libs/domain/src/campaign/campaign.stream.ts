import { streamName, type CampaignId, type StreamName } from '../kernel';

export const campaignStream = (campaign: CampaignId): StreamName => streamName('campaign', campaign);
