import { mostRosterBytes, openRosterFile, rightsOf, type Application, type RosterFile } from '@taizhang/application';
import { refuseRoster, type Rejection } from '@taizhang/domain';
import type { Request } from 'express';
import type { ActingPerson } from '../platform/commands/commander';
import { notFound, Refusal } from '../platform/problem/refusal';
import { readBody } from '../platform/uploads/read-body';

const refused = ({ rejection: { code, details } }: { readonly rejection: Rejection }): Refusal =>
  new Refusal(code, details);

/** A roster is read and imported by a campaign office; for anybody else there is no such thing. */
export async function requireRosterOffice(app: Application, { ledger, personId }: ActingPerson): Promise<void> {
  const { grants } = await rightsOf(app, ledger, personId);
  if (!grants.some(({ role }) => role === 'commissionOffice')) throw notFound();
}

/** The body is the file itself. It is held for this request only: nothing of a roster is kept beside the log. */
export async function readRosterUpload(request: Request): Promise<RosterFile> {
  const bytes = await readBody(request, {
    mostBytes: mostRosterBytes,
    tooLarge: refuseRoster.tooLarge(mostRosterBytes),
  });
  const opened = await openRosterFile(bytes);
  if (!opened.ok) throw refused(opened);
  return opened.file;
}
