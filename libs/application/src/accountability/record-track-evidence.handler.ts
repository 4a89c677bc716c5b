import { accountabilityTrackStream, type RecordTrackEvidence } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { filesRefused } from '../files/files-belong';
import { trackHandler, type OnTrack } from './track-command';

const record = trackHandler<RecordTrackEvidence>('RecordTrackEvidence');

/** A piece of evidence; its content is sealed. Its files are among the track's own papers. */
export async function recordTrackEvidence(
  app: Application,
  request: CommandRequest<Omit<RecordTrackEvidence, 'type'> & OnTrack>,
): Promise<CommandOutcome> {
  const { accountabilityId, track, fileIds } = request.input;
  const stream = accountabilityTrackStream(accountabilityId, track);
  const refused = await filesRefused(app, request.ledger, stream, fileIds);
  return refused === undefined ? record(app, request) : { status: 'rejected', ...refused };
}
