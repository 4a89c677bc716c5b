import type { CampaignId } from '@taizhang/domain';
import { readCampaign, type CampaignReading, type Reading } from './campaign-reading';

/** Every campaign of the ledger that was issued, also one that is wound up. */
export async function readCampaigns(reading: Reading): Promise<readonly CampaignReading[]> {
  const rows = await reading.app.reads.campaigns(reading.ledger, reading.at);
  const issued = rows.filter(({ state }) => state.status !== 'none' && state.campaignId !== undefined);
  return Promise.all(issued.map(({ state }) => readCampaign(reading, state.campaignId as CampaignId)));
}
