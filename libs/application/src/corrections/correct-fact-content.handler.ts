import type { CorrectFactContent } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onEntry, type OnEntry } from './correction-command';

/** What was stated of a fact was wrong (更正): a past post, a rank, particulars. */
export const correctFactContent = (
  app: Application,
  request: CommandRequest<Omit<CorrectFactContent, 'type'> & OnEntry>,
): Promise<CommandOutcome> => {
  const { position: _, ...asked } = request.input;
  return onEntry(app, request, { type: 'CorrectFactContent', ...asked });
};
