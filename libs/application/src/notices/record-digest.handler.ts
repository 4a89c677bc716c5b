import type { PersonId, RecordDigest } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onNotice } from './notice-command';

/** What the receiving server said of the digest of a day. */
export function recordDigest(
  app: Application,
  request: CommandRequest<Omit<RecordDigest, 'type'> & { readonly personId: PersonId }>,
): Promise<CommandOutcome> {
  const { personId, ...digest } = request.input;
  return onNotice(app, request, personId, { type: 'RecordDigest', ...digest });
}
