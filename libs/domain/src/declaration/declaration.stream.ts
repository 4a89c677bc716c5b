import { streamName, type CampaignId, type PersonId, type StreamName } from '../kernel';

export const declarationStream = (campaign: CampaignId, person: PersonId): StreamName =>
  streamName('declaration', campaign, person);
