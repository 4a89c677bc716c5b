import type { AppointmentId, Instant, PersonId, UnitId } from '../kernel';
import type { Role } from '../plan/plan.types';

export type MakeAppointment = {
  readonly type: 'MakeAppointment';
  readonly appointmentId: AppointmentId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly unitId: UnitId;
  readonly occurredAt: Instant;
};
export type EndAppointment = {
  readonly type: 'EndAppointment';
  readonly appointmentId: AppointmentId;
  readonly reason: string;
  readonly occurredAt: Instant;
};
export type AppointmentCommand = MakeAppointment | EndAppointment;
