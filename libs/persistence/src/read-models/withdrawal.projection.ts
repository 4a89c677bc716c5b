import { withdrawalDecider, type WithdrawalState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Owed withdrawals. */
export const withdrawalRows: PeriodProjection<WithdrawalState, 'campaign_id' | 'unit_id' | 'person_id' | 'status'> = {
  name: 'withdrawal_row',
  version: 1,
  category: 'withdrawal',
  initial: withdrawalDecider.initial,
  evolve: (state, event) =>
    withdrawalDecider.evolve(state, event as Stored as Parameters<typeof withdrawalDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', person_id: 'text', status: 'text' },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    person_id: state.personId,
    status: state.status,
  }),
  indexes: [['campaign_id', 'unit_id'], ['person_id']],
};
