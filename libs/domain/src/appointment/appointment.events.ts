import type { AppointmentId, EventData, PersonId, UnitId } from '../kernel';
import type { Role } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Fact. Gives a person a role over a unit and all below it: the only source of rights. Stream `appointment/{id}`. */
export type AppointmentMade = EventData<
  'AppointmentMade',
  { readonly appointmentId: AppointmentId; readonly personId: PersonId; readonly role: Role; readonly unitId: UnitId }
>;
/** Fact. */
export type AppointmentEnded = EventData<'AppointmentEnded', { readonly reason: string }>;
export type AppointmentEvent = AppointmentMade | AppointmentEnded;
