import { activityDecider, type ActivityState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Meetings, study and other acts of education, unit by unit. */
export const activityRows: PeriodProjection<ActivityState, 'campaign_id' | 'unit_id' | 'status'> = {
  name: 'activity_row',
  version: 1,
  category: 'activity',
  initial: activityDecider.initial,
  evolve: (state, event) =>
    activityDecider.evolve(state, event as Stored as Parameters<typeof activityDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', status: 'text' },
  columns: (state) => ({ campaign_id: state.campaignId, unit_id: state.unitId, status: state.status }),
  indexes: [['campaign_id', 'unit_id']],
};
