import type { ApproveSealedRead } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onSealing } from './sealing-command';

/** Somebody else of the compartment lets the reader open it once. */
export const approveSealedRead = (
  app: Application,
  request: CommandRequest<Omit<ApproveSealedRead, 'type'>>,
): Promise<CommandOutcome> => onSealing(app, request, { type: 'ApproveSealedRead', ...request.input });
