import { returnDecider, type ReturnState, type Stored } from '@taizhang/domain';
import { streamOfKey, type PeriodProjection } from './period/period-projection';
import { returnCode, signedVersions } from './return-code';

type Column = 'campaign_id' | 'unit_id' | 'obligation' | 'status' | 'codes';

/** Returns of units, every version of each in one row, with the codes on the sheets that were signed. */
export const returnRows: PeriodProjection<ReturnState, Column> = {
  name: 'return_row',
  version: 2,
  category: 'return',
  initial: returnDecider.initial,
  evolve: (state, event) => returnDecider.evolve(state, event as Stored as Parameters<typeof returnDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', obligation: 'text', status: 'text', codes: 'text[]' },
  columns: (state, key, ledger) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    obligation: state.obligation,
    status: state.status,
    codes: signedVersions(state).map((signed) => returnCode(ledger, streamOfKey(returnRows, key), signed)),
  }),
  indexes: [['campaign_id', 'unit_id']],
};
