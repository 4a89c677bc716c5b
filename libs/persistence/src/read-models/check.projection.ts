import { spotCheckDecider, type CheckState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** A list of checks needs no list of those who were not drawn: that is in the log, once. */
function withoutGroups(state: CheckState): CheckState {
  if (state.frozen?.groups === undefined) return state;
  const { groups: _, ...frozen } = state.frozen;
  return { ...state, frozen };
}

/** Spot checks. */
export const checkRows: PeriodProjection<CheckState, 'campaign_id' | 'status'> = {
  name: 'check_row',
  version: 1,
  category: 'check',
  initial: spotCheckDecider.initial,
  evolve: (state, event) =>
    withoutGroups(spotCheckDecider.evolve(state, event as Stored as Parameters<typeof spotCheckDecider.evolve>[1])),
  columnTypes: { campaign_id: 'text', status: 'text' },
  columns: (state) => ({ campaign_id: state.campaignId, status: state.status }),
  indexes: [['campaign_id', 'status']],
};
