import { streamName, type CampaignId, type StreamName } from '../kernel';

/** One series for each campaign and civil year. */
export const documentNumberStream = (campaign: CampaignId, year: number): StreamName =>
  streamName('documentNumber', campaign, String(year));
