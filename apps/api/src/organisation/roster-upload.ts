import { mostRosterBytes, openRosterFile, rightsOf, type Application, type RosterFile } from '@taizhang/application';
import { refuseRoster, type Rejection } from '@taizhang/domain';
import type { Request } from 'express';
import type { ActingPerson } from '../platform/commands/commander';
import { notFound, Refusal } from '../platform/problem/refusal';

const refused = ({ rejection: { code, details } }: { readonly rejection: Rejection }): Refusal =>
  new Refusal(code, details);

/** A roster is read and imported by a campaign office; for anybody else there is no such thing. */
export async function requireRosterOffice(app: Application, { ledger, personId }: ActingPerson): Promise<void> {
  const { grants } = await rightsOf(app, ledger, personId);
  if (!grants.some(({ role }) => role === 'commissionOffice')) throw notFound();
}

/** The body is the file itself. It is held for this request only: nothing of a roster is kept beside the log. */
export async function readRosterUpload(request: Request): Promise<RosterFile> {
  // Known before it arrives: nobody waits for an upload that will be refused.
  if (Number(request.headers['content-length'] ?? 0) > mostRosterBytes)
    throw refused(refuseRoster.tooLarge(mostRosterBytes));
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > mostRosterBytes) {
      request.resume();
      throw refused(refuseRoster.tooLarge(mostRosterBytes));
    }
    chunks.push(chunk);
  }
  const opened = await openRosterFile(Buffer.concat(chunks));
  if (!opened.ok) throw refused(opened);
  return opened.file;
}
