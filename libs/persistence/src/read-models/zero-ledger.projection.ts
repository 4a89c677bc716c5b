import { zeroLedgerDecider, type Stored, type ZeroLedgerState } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Zeros that units have signed for their problem ledgers. */
export const zeroLedgerRows: PeriodProjection<ZeroLedgerState, 'campaign_id' | 'unit_id' | 'status'> = {
  name: 'zero_ledger_row',
  version: 1,
  category: 'zeroLedger',
  initial: zeroLedgerDecider.initial,
  evolve: (state, event) =>
    zeroLedgerDecider.evolve(state, event as Stored as Parameters<typeof zeroLedgerDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', status: 'text' },
  columns: (state) => ({ campaign_id: state.campaignId, unit_id: state.unitId, status: state.status }),
  indexes: [['campaign_id', 'unit_id']],
};
