import type { AskSealedRead } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onSealing } from './sealing-command';

/** Where policy wants a second person, the reader asks first. */
export const askSealedRead = (
  app: Application,
  request: CommandRequest<Omit<AskSealedRead, 'type'>>,
): Promise<CommandOutcome> => onSealing(app, request, { type: 'AskSealedRead', ...request.input });
