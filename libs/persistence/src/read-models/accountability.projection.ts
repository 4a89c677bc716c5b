import { accountabilityDecider, type AccountabilityState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Accountabilities of cases and of findings against units. */
export const accountabilityRows: PeriodProjection<
  AccountabilityState,
  'campaign_id' | 'unit_id' | 'case_id' | 'status'
> = {
  name: 'accountability_row',
  version: 1,
  category: 'accountability',
  initial: accountabilityDecider.initial,
  evolve: (state, event) =>
    accountabilityDecider.evolve(state, event as Stored as Parameters<typeof accountabilityDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', case_id: 'text', status: 'text' },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    case_id: state.source?.kind === 'case' ? state.source.caseId : undefined,
    status: state.status,
  }),
  indexes: [['campaign_id', 'unit_id'], ['case_id']],
};
