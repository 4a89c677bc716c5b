import { drillDecider, drillStream, type DrillCommand } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';

/** A handler of one command on the `drill` stream of a drill's ledger. */
export const drillHandler =
  <C extends DrillCommand>(type: C['type']) =>
  async (app: Application, request: CommandRequest<Omit<C, 'type'>>): Promise<CommandOutcome> => {
    const { kind } = await app.store.head(request.ledger);
    if (kind !== 'drill') return { status: 'rejected', code: 'DrillOnly', details: { ledger: request.ledger } };
    return execute(app, request, {
      decider: drillDecider,
      stream: drillStream(),
      command: { type, ...request.input } as unknown as DrillCommand,
      context: async (_state, now) => ({ now, actor: request.actor, roles: [] }),
    });
  };
