import type { SignZeroLedger } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnZeroLedger } from './zero-ledger-command';

/** The head of a unit signs that its problem ledger is empty up to a day (零问题). */
export const signZeroLedger = (
  app: Application,
  request: CommandRequest<Omit<SignZeroLedger, 'type'>>,
): Promise<CommandOutcome> =>
  executeOnZeroLedger(app, request, request.input, { type: 'SignZeroLedger', ...request.input });
