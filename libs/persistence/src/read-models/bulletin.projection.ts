import { bulletinDecider, type BulletinState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Bulletins, found by the code of their sheet as well. */
export const bulletinRows: PeriodProjection<BulletinState, 'campaign_id' | 'status' | 'code'> = {
  name: 'bulletin_row',
  version: 1,
  category: 'bulletin',
  initial: bulletinDecider.initial,
  evolve: (state, event) =>
    bulletinDecider.evolve(state, event as Stored as Parameters<typeof bulletinDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', status: 'text', code: 'text' },
  columns: (state) => ({ campaign_id: state.campaignId, status: state.status, code: state.code ?? null }),
  indexes: [['campaign_id', 'status'], ['code']],
};
