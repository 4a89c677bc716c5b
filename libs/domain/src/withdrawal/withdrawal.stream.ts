import { streamName, type CampaignId, type PersonId, type StreamName } from '../kernel';

/** `item` is the key of the declared participation. */
export const withdrawalStream = (campaign: CampaignId, person: PersonId, item: string): StreamName =>
  streamName('withdrawal', campaign, person, item);
