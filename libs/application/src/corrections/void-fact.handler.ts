import type { VoidFact } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onEntry, type OnEntry } from './correction-command';

/** A fact that was entered did not happen (作废). */
export const voidFact = (
  app: Application,
  request: CommandRequest<Omit<VoidFact, 'type'> & OnEntry>,
): Promise<CommandOutcome> =>
  onEntry(app, request, {
    type: 'VoidFact',
    reason: request.input.reason,
    evidence: request.input.evidence,
  });
