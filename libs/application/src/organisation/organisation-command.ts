import {
  appointmentDecider,
  appointmentStream,
  personDecider,
  personStream,
  unitDecider,
  unitStream,
  type AppointmentCommand,
  type AppointmentId,
  type PersonCommand,
  type PersonId,
  type UnitCommand,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';

type Input<C> = Omit<C, 'type'>;
type Handler<I> = (app: Application, request: CommandRequest<I>) => Promise<CommandOutcome>;

/** A handler of one command on `unit/{unitId}`. */
export const unitHandler =
  <C extends UnitCommand>(type: C['type']): Handler<Input<C> & { readonly unitId: UnitId }> =>
  (app, request) =>
    execute(app, request, {
      decider: unitDecider,
      stream: unitStream(request.input.unitId),
      command: { type, ...request.input } as unknown as UnitCommand,
      context: (state, now) => actingOver(app, request, now, state.blockParent ?? request.input.unitId),
    });

/** A handler of one command on `person/{personId}`. */
export const personHandler =
  <C extends PersonCommand>(type: C['type']): Handler<Input<C> & { readonly personId: PersonId }> =>
  (app, request) =>
    execute(app, request, {
      decider: personDecider,
      stream: personStream(request.input.personId),
      command: { type, ...request.input } as unknown as PersonCommand,
      context: (state, now) => actingOver(app, request, now, state.postings.at(-1)?.unitId),
    });

/** A handler of one command on `appointment/{appointmentId}`. */
export const appointmentHandler =
  <C extends AppointmentCommand>(type: C['type']): Handler<Input<C> & { readonly appointmentId: AppointmentId }> =>
  (app, request) =>
    execute(app, request, {
      decider: appointmentDecider,
      stream: appointmentStream(request.input.appointmentId),
      command: { type, ...request.input } as unknown as AppointmentCommand,
      context: (state, now) => actingOver(app, request, now, unitOf(request.input) ?? state.unitId),
    });

const unitOf = (input: object): UnitId | undefined => ('unitId' in input ? (input.unitId as UnitId) : undefined);
