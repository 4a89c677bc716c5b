import { campaignDecider, type CampaignState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Campaigns. */
export const campaignRows: PeriodProjection<CampaignState, 'status'> = {
  name: 'campaign_row',
  version: 1,
  category: 'campaign',
  initial: campaignDecider.initial,
  evolve: (state, event) =>
    campaignDecider.evolve(state, event as Stored as Parameters<typeof campaignDecider.evolve>[1]),
  columnTypes: { status: 'text' },
  columns: (state) => ({
    status: state.status,
  }),
  indexes: [],
};
