import { reportingCycleDecider, type ReportingCycleState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Tables that are filed period by period: which periods are open, until when, and how those that are over stood. */
export const reportingCycleRows: PeriodProjection<ReportingCycleState, 'campaign_id' | 'status'> = {
  name: 'reporting_cycle_row',
  version: 1,
  category: 'reportingCycle',
  initial: reportingCycleDecider.initial,
  evolve: (state, event) =>
    reportingCycleDecider.evolve(state, event as Stored as Parameters<typeof reportingCycleDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', status: 'text' },
  columns: (state) => ({ campaign_id: state.campaignId, status: state.status }),
  indexes: [['campaign_id']],
};
