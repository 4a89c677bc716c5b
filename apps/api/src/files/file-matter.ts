import type { Application } from '@taizhang/application';
import { fileId, keepsFiles, type FileId, type LedgerId, type PersonId, type StreamName } from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';
import { seesStream } from '../reading/event-visibility';
import { readerOf, type Reader } from '../reading/reader';
import { streamOfSubject } from '../wire/wire-ids';

/** The matter that a path names, for somebody who sees it; anything else reads like one that is not there. */
export async function requireFileMatter(
  app: Application,
  asker: { readonly ledger: LedgerId; readonly personId?: PersonId | undefined },
  subject: string,
  known?: Reader,
): Promise<StreamName> {
  const matter = streamOfSubject(subject);
  const reader = known ?? (await readerOf(app, asker.ledger, asker.personId));
  const seen = await seesStream(app, asker.ledger, reader, matter);
  if (!seen || !keepsFiles(matter)) throw notFound();
  return matter;
}

export function fileIdFrom(text: string): FileId {
  if (!/^sha256:[0-9a-f]{64}$/.test(text)) throw notFound();
  return fileId(text);
}
