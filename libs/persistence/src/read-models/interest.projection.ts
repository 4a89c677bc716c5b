import { interestDecider, type InterestState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** What each person has declared that would bind him in a matter. */
export const interestRows: PeriodProjection<InterestState, 'person_id'> = {
  name: 'interest_row',
  version: 1,
  category: 'interest',
  initial: interestDecider.initial,
  evolve: (state, event) =>
    interestDecider.evolve(state, event as Stored as Parameters<typeof interestDecider.evolve>[1]),
  columnTypes: { person_id: 'text' },
  columns: (state) => ({ person_id: state.personId }),
  indexes: [['person_id']],
};
