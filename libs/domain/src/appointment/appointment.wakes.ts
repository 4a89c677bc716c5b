import { assertNever, type Stored, type Touches } from '../kernel';
import type { AppointmentEvent } from './appointment.events';

export function appointmentTouches(event: Stored<AppointmentEvent>): Touches {
  switch (event.type) {
    case 'AppointmentMade':
    case 'AppointmentEnded':
      return { all: 'appointment' };
    default:
      return assertNever(event);
  }
}
