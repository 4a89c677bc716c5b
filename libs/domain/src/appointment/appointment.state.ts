import { assertNever, type AppointmentId, type Instant, type PersonId, type Stored, type UnitId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { AppointmentEvent } from './appointment.events';

/** Plain JSON. */
export interface AppointmentState {
  readonly status: 'none' | 'made' | 'ended';
  readonly appointmentId?: AppointmentId;
  readonly personId?: PersonId;
  readonly role?: Role;
  readonly unitId?: UnitId;
  readonly from?: Instant;
  /** The first instant at which it is no longer in force. */
  readonly until?: Instant;
  readonly reason?: string;
}

export const noAppointment: AppointmentState = { status: 'none' };

export function evolveAppointment(state: AppointmentState, event: Stored<AppointmentEvent>): AppointmentState {
  switch (event.type) {
    case 'AppointmentMade': {
      const { appointmentId, personId, role, unitId } = event.payload;
      return { ...state, status: 'made', appointmentId, personId, role, unitId, from: event.effectiveAt };
    }
    case 'AppointmentEnded':
      return { ...state, status: 'ended', until: event.effectiveAt, reason: event.payload.reason };
    default:
      return assertNever(event);
  }
}
