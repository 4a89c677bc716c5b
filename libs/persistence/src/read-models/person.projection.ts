import { personDecider, type PersonState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Persons by the unit of their last post. */
export const personRows: PeriodProjection<PersonState, 'person_id' | 'unit_id'> = {
  name: 'person_row',
  version: 1,
  category: 'person',
  initial: personDecider.initial,
  evolve: (state, event) => personDecider.evolve(state, event as Stored as Parameters<typeof personDecider.evolve>[1]),
  columnTypes: { person_id: 'text', unit_id: 'text' },
  columns: (state) => ({
    person_id: state.particulars?.personId ?? null,
    unit_id: state.postings.at(-1)?.unitId ?? null,
  }),
  indexes: [['unit_id'], ['person_id']],
};
