import { streamName, type CampaignId, type StreamName, type UnitId } from '../kernel';

export const zeroLedgerStream = (campaign: CampaignId, unit: UnitId): StreamName =>
  streamName('zeroLedger', campaign, unit);
