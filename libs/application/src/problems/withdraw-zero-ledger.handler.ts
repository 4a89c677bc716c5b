import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnZeroLedger, type OnZeroLedger } from './zero-ledger-command';

/** A signed zero no longer holds, with the reason. */
export const withdrawZeroLedger = (
  app: Application,
  request: CommandRequest<OnZeroLedger & { readonly reason: string }>,
): Promise<CommandOutcome> => {
  const { reason, ...on } = request.input;
  return executeOnZeroLedger(app, request, on, { type: 'WithdrawZeroLedger', reason });
};
