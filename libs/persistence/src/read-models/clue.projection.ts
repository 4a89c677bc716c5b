import { clueDecider, localDateOf, type ClueState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Clues (线索), apart from cases. Nothing sealed is in the state, so nothing sealed is in a row. */
export const clueRows: PeriodProjection<ClueState, 'campaign_id' | 'unit_id' | 'status' | 'officers' | 'received_on'> =
  {
    name: 'clue_row',
    version: 1,
    category: 'clue',
    initial: clueDecider.initial,
    evolve: (state, event) => clueDecider.evolve(state, event as Stored as Parameters<typeof clueDecider.evolve>[1]),
    columnTypes: { campaign_id: 'text', unit_id: 'text', status: 'text', officers: 'text[]', received_on: 'date' },
    columns: (state) => ({
      campaign_id: state.campaignId,
      unit_id: state.unitId,
      status: state.status,
      officers: state.officers,
      received_on: state.receivedAt && localDateOf(state.receivedAt),
    }),
    indexes: [['unit_id', 'status'], ['campaign_id']],
  };
