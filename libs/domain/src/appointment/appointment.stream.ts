import { streamName, type AppointmentId, type StreamName } from '../kernel';

export const appointmentStream = (appointment: AppointmentId): StreamName => streamName('appointment', appointment);
