import { streamName, type CampaignId, type HandInId, type StreamName, type UnitId } from '../kernel';

export const handInStream = (campaign: CampaignId, unit: UnitId, handIn: HandInId): StreamName =>
  streamName('handIn', campaign, unit, handIn);
