import { pledgeDecider, type PledgeState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** One row a pledge: of a unit, or of a person in the denominator. */
export const pledgeRows: PeriodProjection<
  PledgeState,
  'campaign_id' | 'unit_id' | 'person_id' | 'status' | 'filed' | 'publicised' | 'breached'
> = {
  name: 'pledge_row',
  version: 1,
  category: 'pledge',
  initial: pledgeDecider.initial,
  evolve: (state, event) => pledgeDecider.evolve(state, event as Stored as Parameters<typeof pledgeDecider.evolve>[1]),
  columnTypes: {
    campaign_id: 'text',
    unit_id: 'text',
    person_id: 'text',
    status: 'text',
    filed: 'boolean',
    publicised: 'boolean',
    breached: 'boolean',
  },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    person_id: state.personId,
    status: state.status,
    filed: state.filed !== undefined,
    publicised: state.publicity.length > 0,
    breached: state.breaches.length > 0,
  }),
  indexes: [['campaign_id', 'unit_id', 'status'], ['person_id']],
  counted: ['status', 'person_id', 'filed', 'publicised'],
};
