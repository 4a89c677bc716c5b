import { bundleDecider, type BundleState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Signed files that went to other bodies or came from them; which of them still lack a receipt. */
export const bundleRows: PeriodProjection<BundleState, 'clue_id' | 'status'> = {
  name: 'bundle_row',
  version: 1,
  category: 'bundle',
  initial: bundleDecider.initial,
  evolve: (state, event) => bundleDecider.evolve(state, event as Stored as Parameters<typeof bundleDecider.evolve>[1]),
  columnTypes: { clue_id: 'text', status: 'text' },
  columns: (state) => ({ clue_id: state.clueId, status: state.status }),
  indexes: [['clue_id'], ['status']],
};
