import type { MakeAppointment } from '@taizhang/domain';
import { appointmentHandler } from './organisation-command';

/** Gives a person a role over a unit and all below it. */
export const makeAppointment = appointmentHandler<MakeAppointment>('MakeAppointment');
