import { caseDecider, localDateOf, type CaseState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Cases; what is sealed in them is a token here too. The day of filing is what 立案数 counts by. */
export const caseRows: PeriodProjection<
  CaseState,
  'campaign_id' | 'unit_id' | 'handling_unit_id' | 'status' | 'filed_on'
> = {
  name: 'case_row',
  version: 1,
  category: 'case',
  initial: caseDecider.initial,
  evolve: (state, event) => caseDecider.evolve(state, event as Stored as Parameters<typeof caseDecider.evolve>[1]),
  columnTypes: {
    campaign_id: 'text',
    unit_id: 'text',
    handling_unit_id: 'text',
    status: 'text',
    filed_on: 'date',
  },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    handling_unit_id: state.handlingUnitId,
    status: state.status,
    filed_on: state.filedAt && localDateOf(state.filedAt),
  }),
  indexes: [['handling_unit_id'], ['campaign_id', 'unit_id']],
};
