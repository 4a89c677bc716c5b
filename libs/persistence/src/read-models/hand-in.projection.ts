import { handInDecider, type HandInState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** The register of hand-ins. */
export const handInRows: PeriodProjection<HandInState, 'campaign_id' | 'unit_id' | 'person_id' | 'status'> = {
  name: 'hand_in_row',
  version: 1,
  category: 'handIn',
  initial: handInDecider.initial,
  evolve: (state, event) => handInDecider.evolve(state, event as Stored as Parameters<typeof handInDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', person_id: 'text', status: 'text' },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    person_id: state.personId ?? null,
    status: state.status,
  }),
  indexes: [['campaign_id', 'unit_id'], ['person_id']],
};
