import { caseStream, type RecordTalk } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { filesRefused } from '../files/files-belong';
import { caseHandler, type OnCase } from './case-command';

const record = caseHandler<RecordTalk>('RecordTalk');

/** A talk that two of the team held, with its record and recording among the case's papers. */
export async function recordTalk(
  app: Application,
  request: CommandRequest<Omit<RecordTalk, 'type'> & OnCase>,
): Promise<CommandOutcome> {
  const { caseId, fileIds } = request.input;
  const refused = await filesRefused(app, request.ledger, caseStream(caseId), fileIds);
  return refused === undefined ? record(app, request) : { status: 'rejected', ...refused };
}
