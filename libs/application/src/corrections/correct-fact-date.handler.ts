import type { CorrectFactDate } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onEntry, type OnEntry } from './correction-command';

/** A fact happened on another day than was entered. */
export const correctFactDate = (
  app: Application,
  request: CommandRequest<Omit<CorrectFactDate, 'type'> & OnEntry>,
): Promise<CommandOutcome> =>
  onEntry(app, request, {
    type: 'CorrectFactDate',
    occurredAt: request.input.occurredAt,
    reason: request.input.reason,
    evidence: request.input.evidence,
  });
