import { appealDecider, type AppealState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Appeals, linked to their cases. [B8] */
export const appealRows: PeriodProjection<AppealState, 'case_id' | 'handling_unit_id' | 'person_id' | 'status'> = {
  name: 'appeal_row',
  version: 1,
  category: 'appeal',
  initial: appealDecider.initial,
  evolve: (state, event) => appealDecider.evolve(state, event as Stored as Parameters<typeof appealDecider.evolve>[1]),
  columnTypes: { case_id: 'text', handling_unit_id: 'text', person_id: 'text', status: 'text' },
  columns: (state) => ({
    case_id: state.caseId,
    handling_unit_id: state.handlingUnitId,
    person_id: state.personId,
    status: state.status,
  }),
  indexes: [['case_id']],
};
