import { streamName, type BulletinId, type CampaignId, type StreamName } from '../kernel';

export const bulletinStream = (campaign: CampaignId, bulletin: BulletinId): StreamName =>
  streamName('bulletin', campaign, bulletin);
