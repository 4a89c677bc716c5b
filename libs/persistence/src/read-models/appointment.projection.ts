import { appointmentDecider, type AppointmentState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Appointments: the only source of rights. */
export const appointmentRows: PeriodProjection<AppointmentState, 'person_id' | 'unit_id' | 'role' | 'status'> = {
  name: 'appointment_row',
  version: 1,
  category: 'appointment',
  initial: appointmentDecider.initial,
  evolve: (state, event) =>
    appointmentDecider.evolve(state, event as Stored as Parameters<typeof appointmentDecider.evolve>[1]),
  columnTypes: { person_id: 'text', unit_id: 'text', role: 'text', status: 'text' },
  columns: (state) => ({
    person_id: state.personId,
    unit_id: state.unitId,
    role: state.role,
    status: state.status,
  }),
  indexes: [['person_id'], ['unit_id']],
};
