import { substitutionDecider, type Stored, type SubstitutionState } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Who acts for whom, on which days (代办). */
export const substitutionRows: PeriodProjection<
  SubstitutionState,
  'unit_id' | 'person_id' | 'substitute_id' | 'status'
> = {
  name: 'substitution_row',
  version: 1,
  category: 'substitution',
  initial: substitutionDecider.initial,
  evolve: (state, event) =>
    substitutionDecider.evolve(state, event as Stored as Parameters<typeof substitutionDecider.evolve>[1]),
  columnTypes: { unit_id: 'text', person_id: 'text', substitute_id: 'text', status: 'text' },
  columns: (state) => ({
    unit_id: state.unitId,
    person_id: state.personId,
    substitute_id: state.substituteId,
    status: state.status,
  }),
  indexes: [['substitute_id'], ['person_id']],
};
