import { returnDecider, type ReturnState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Returns of units, every version of each in one row. */
export const returnRows: PeriodProjection<ReturnState, 'campaign_id' | 'unit_id' | 'obligation' | 'status'> = {
  name: 'return_row',
  version: 1,
  category: 'return',
  initial: returnDecider.initial,
  evolve: (state, event) => returnDecider.evolve(state, event as Stored as Parameters<typeof returnDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', obligation: 'text', status: 'text' },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    obligation: state.obligation,
    status: state.status,
  }),
  indexes: [['campaign_id', 'unit_id']],
};
