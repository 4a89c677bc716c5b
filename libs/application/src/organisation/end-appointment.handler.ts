import type { EndAppointment } from '@taizhang/domain';
import { appointmentHandler } from './organisation-command';

/** Ends an appointment. */
export const endAppointment = appointmentHandler<EndAppointment>('EndAppointment');
