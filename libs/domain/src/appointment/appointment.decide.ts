import {
  accept,
  actingPerson,
  assertNever,
  needsPast,
  needsReason,
  needsRoleOrSystem,
  reject,
  type Decider,
  type Decision,
} from '../kernel';
import type { AppointmentCommand, EndAppointment, MakeAppointment } from './appointment.commands';
import type { AppointmentContext } from './appointment.context';
import type { AppointmentEvent } from './appointment.events';
import type { appointmentRejections } from './appointment.rejections';
import { evolveAppointment, noAppointment, type AppointmentState } from './appointment.state';

const refuse = (code: keyof typeof appointmentRejections): Decision<AppointmentEvent> => reject(code);

function make(command: MakeAppointment, state: AppointmentState): Decision<AppointmentEvent> {
  const { appointmentId, personId, role, unitId, occurredAt } = command;
  if (state.status === 'none')
    return accept({
      type: 'AppointmentMade',
      schema: 1,
      payload: { appointmentId, personId, role, unitId },
      occurredAt,
    });
  const same = state.personId === personId && state.role === role && state.unitId === unitId;
  return same && state.from === occurredAt ? accept() : refuse('AppointmentAlreadyMade');
}

/** An office that ends itself would leave nobody who could appoint: a colleague of the office does it. */
const endsItself = (state: AppointmentState, context: AppointmentContext): boolean =>
  state.role === 'commissionOffice' && state.personId !== undefined && actingPerson(context) === state.personId;

function end(
  { reason, occurredAt }: EndAppointment,
  state: AppointmentState,
  context: AppointmentContext,
): Decision<AppointmentEvent> {
  if (state.from === undefined) return refuse('AppointmentNotMade');
  if (state.status === 'ended') return state.until === occurredAt ? accept() : refuse('AppointmentAlreadyEnded');
  if (endsItself(state, context)) return refuse('OfficeEndsItself');
  if (occurredAt < state.from) return refuse('AppointmentEndsBeforeStart');
  return needsReason(reason) ?? accept({ type: 'AppointmentEnded', schema: 1, payload: { reason }, occurredAt });
}

function decide(
  command: AppointmentCommand,
  state: AppointmentState,
  context: AppointmentContext,
): Decision<AppointmentEvent> {
  const refused = needsRoleOrSystem(context, 'commissionOffice') ?? needsPast(command.occurredAt, context);
  if (refused !== undefined) return refused;
  switch (command.type) {
    case 'MakeAppointment':
      return make(command, state);
    case 'EndAppointment':
      return end(command, state, context);
    default:
      return assertNever(command);
  }
}

export const appointmentDecider: Decider<AppointmentCommand, AppointmentEvent, AppointmentState, AppointmentContext> = {
  category: 'appointment',
  initial: noAppointment,
  decide,
  evolve: evolveAppointment,
};
