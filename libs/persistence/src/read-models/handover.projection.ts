import { handoverDecider, type HandoverState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Handover sheets (交接单): from whom to whom, and how far they are. */
export const handoverRows: PeriodProjection<HandoverState, 'unit_id' | 'person_id' | 'receiver_id' | 'status'> = {
  name: 'handover_row',
  version: 1,
  category: 'handover',
  initial: handoverDecider.initial,
  evolve: (state, event) =>
    handoverDecider.evolve(state, event as Stored as Parameters<typeof handoverDecider.evolve>[1]),
  columnTypes: { unit_id: 'text', person_id: 'text', receiver_id: 'text', status: 'text' },
  columns: (state) => ({
    unit_id: state.unitId,
    person_id: state.fromId,
    receiver_id: state.toId,
    status: state.status,
  }),
  indexes: [['status', 'unit_id'], ['person_id'], ['receiver_id']],
};
