import { caseStream, type RecordEvidence } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { filesRefused } from '../files/files-belong';
import { caseHandler, type OnCase } from './case-command';

const record = caseHandler<RecordEvidence>('RecordEvidence');

/** A piece of evidence, with its files and who keeps it. The files are among the case's own papers. */
export async function recordEvidence(
  app: Application,
  request: CommandRequest<Omit<RecordEvidence, 'type'> & OnCase>,
): Promise<CommandOutcome> {
  const { caseId, fileIds } = request.input;
  const refused = await filesRefused(app, request.ledger, caseStream(caseId), fileIds);
  return refused === undefined ? record(app, request) : { status: 'rejected', ...refused };
}
