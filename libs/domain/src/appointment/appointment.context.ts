import type { Acting } from '../kernel';

/** `roles` are those held over the unit of the appointment. */
export type AppointmentContext = Acting;
