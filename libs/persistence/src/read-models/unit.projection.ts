import { unitDecider, type UnitState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Units by their block parents. */
export const unitRows: PeriodProjection<UnitState, 'unit_id' | 'kind' | 'block_parent'> = {
  name: 'unit_row',
  version: 1,
  category: 'unit',
  initial: unitDecider.initial,
  evolve: (state, event) => unitDecider.evolve(state, event as Stored as Parameters<typeof unitDecider.evolve>[1]),
  columnTypes: { unit_id: 'text', kind: 'text', block_parent: 'text' },
  columns: (state) => ({
    unit_id: state.unitId,
    kind: state.kind,
    block_parent: state.blockParent ?? null,
  }),
  indexes: [['block_parent']],
};
