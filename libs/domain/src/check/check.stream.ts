import { streamName, type CampaignId, type CheckId, type StreamName } from '../kernel';

export const checkStream = (campaign: CampaignId, check: CheckId): StreamName => streamName('check', campaign, check);
