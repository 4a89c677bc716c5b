import { participationDecider, type ParticipationState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Units' parts in campaigns. */
export const participationRows: PeriodProjection<ParticipationState, 'campaign_id' | 'unit_id' | 'status'> = {
  name: 'participation_row',
  version: 1,
  category: 'participation',
  initial: participationDecider.initial,
  evolve: (state, event) =>
    participationDecider.evolve(state, event as Stored as Parameters<typeof participationDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', status: 'text' },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    status: state.status,
  }),
  indexes: [['campaign_id', 'unit_id']],
};
