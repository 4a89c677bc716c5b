import { streamName, type Acting, type AppointmentId, type StreamName } from '../kernel';

export type AppointmentContext = Acting;

export const appointmentStream = (id: AppointmentId): StreamName => streamName('appointment', id);
