import type { Application, DraftPlace } from '@taizhang/application';
import type { LedgerId, PersonId } from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';
import { seesStream } from '../reading/event-visibility';
import { readerOf } from '../reading/reader';
import { streamOfSubject } from '../wire/wire-ids';

export interface Writer {
  readonly ledger: LedgerId;
  readonly personId: PersonId;
}

/** The act of a matter that a path names, for somebody who sees the matter; anything else reads like one that is not there. */
export async function requireDraftPlace(
  app: Application,
  { ledger, personId }: Writer,
  subject: string,
  act: string,
): Promise<DraftPlace> {
  const stream = streamOfSubject(subject);
  const reader = await readerOf(app, ledger, personId);
  if (!/^[a-zA-Z]{1,40}$/.test(act) || !(await seesStream(app, ledger, reader, stream))) throw notFound();
  return { ledger, stream, act, writer: personId };
}
