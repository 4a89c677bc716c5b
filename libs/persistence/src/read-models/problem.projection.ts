import { problemDecider, type ProblemState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Lines of the problem ledgers. */
export const problemRows: PeriodProjection<ProblemState, 'campaign_id' | 'unit_id' | 'person_id' | 'status'> = {
  name: 'problem_row',
  version: 1,
  category: 'problem',
  initial: problemDecider.initial,
  evolve: (state, event) =>
    problemDecider.evolve(state, event as Stored as Parameters<typeof problemDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', person_id: 'text', status: 'text' },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    person_id: state.ownerId ?? null,
    status: state.status,
  }),
  indexes: [['campaign_id', 'unit_id'], ['person_id']],
};
