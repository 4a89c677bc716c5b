import { fileDecider, fileStream, type KeepFile } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';

/** Bytes that the store has taken are kept for a matter, under a sealed name. */
export const keepFile = (app: Application, request: CommandRequest<Omit<KeepFile, 'type'>>): Promise<CommandOutcome> =>
  execute(app, request, {
    decider: fileDecider,
    stream: fileStream(request.input.fileId),
    command: { type: 'KeepFile', ...request.input },
    context: async (_state, now) => ({ now, actor: request.actor, roles: [] }),
    entry: () => ({ signature: false }),
  });
