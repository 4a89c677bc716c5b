import type { LodgeAppeal } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnAppeal } from './appeal-command';

/** The person whom a decision concerns appeals against it (申诉); execution goes on. [B8] */
export const lodgeAppeal = (
  app: Application,
  request: CommandRequest<Omit<LodgeAppeal, 'type'>>,
): Promise<CommandOutcome> =>
  executeOnAppeal(app, request, request.input.appealId, { type: 'LodgeAppeal', ...request.input });
