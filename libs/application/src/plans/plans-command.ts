import {
  calendarDecider,
  calendarStream,
  planDecider,
  planStream,
  policyDecider,
  policyStream,
  type CalendarCommand,
  type CalendarId,
  type PlanCommand,
  type PlanId,
  type PolicyCommand,
  type PolicyId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingAtTheTop } from '../context/acting-at-the-top';

type Handler<I> = (app: Application, request: CommandRequest<I>) => Promise<CommandOutcome>;

/** A handler of one command on `plan/{planId}`. */
export const planHandler =
  <C extends PlanCommand>(type: C['type']): Handler<Omit<C, 'type'> & { readonly planId: PlanId }> =>
  (app, request) =>
    execute(app, request, {
      decider: planDecider,
      stream: planStream(request.input.planId),
      command: { type, ...request.input } as unknown as PlanCommand,
      context: (_state, now) => actingAtTheTop(app, request, now),
    });

/** A handler of one command on `policy/{policyId}`. */
export const policyHandler =
  <C extends PolicyCommand>(type: C['type']): Handler<Omit<C, 'type'> & { readonly policyId: PolicyId }> =>
  (app, request) =>
    execute(app, request, {
      decider: policyDecider,
      stream: policyStream(request.input.policyId),
      command: { type, ...request.input } as unknown as PolicyCommand,
      context: (_state, now) => actingAtTheTop(app, request, now),
    });

/** A handler of one command on `calendar/{calendarId}`. */
export const calendarHandler =
  <C extends CalendarCommand>(type: C['type']): Handler<Omit<C, 'type'> & { readonly calendarId: CalendarId }> =>
  (app, request) =>
    execute(app, request, {
      decider: calendarDecider,
      stream: calendarStream(request.input.calendarId),
      command: { type, ...request.input } as unknown as CalendarCommand,
      context: (_state, now) => actingAtTheTop(app, request, now),
    });
