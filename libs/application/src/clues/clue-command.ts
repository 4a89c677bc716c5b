import { clueDecider, clueStream, type ClueCommand, type ClueId, type ClueState, type Instant } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { basisOf } from '../context/basis';
import { clueContext } from './clue-context';

type Input<C> = Omit<C, 'type' | 'clueId'> & { readonly clueId: ClueId };

/** Runs one command on `clue/{clueId}`. */
export const executeOnClue = (
  app: Application,
  request: CommandRequest<unknown>,
  clueId: ClueId,
  command: ClueCommand,
): Promise<CommandOutcome> =>
  execute(app, request, {
    decider: clueDecider,
    stream: clueStream(clueId),
    command,
    context: (state: ClueState, now: Instant) => clueContext(app, request, state, now, command),
    basis: basisOf,
  });

/** A handler of one command on a clue that is registered. */
export const clueHandler =
  <C extends ClueCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { clueId, ...rest } = request.input;
    return executeOnClue(app, request, clueId, { type, ...rest } as unknown as ClueCommand);
  };
