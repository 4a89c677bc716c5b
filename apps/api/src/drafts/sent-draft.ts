import type { SessionRequest } from '../platform/session/session.guard';
import { streamOfSubject } from '../wire/wire-ids';

/** `{subject}/{act}`: the draft that an act is sent from. */
export const sentDraftHeader = 'x-taizhang-draft';

export interface SentDraft {
  readonly ledger: string;
  readonly stream: string;
  readonly act: string;
  readonly writer: string;
  /** The key under which the act is stored. */
  readonly sentAs: string;
}

/** Only a draft of whoever sends: a header that names none, or is none, concerns nothing. */
export function sentDraftOf({
  headers,
  params,
  signedIn,
}: Pick<SessionRequest, 'headers' | 'params' | 'signedIn'>): SentDraft | undefined {
  const [header, key] = [headers[sentDraftHeader], headers['idempotency-key']];
  const ledger = params['ledger'];
  if (typeof header !== 'string' || typeof key !== 'string' || signedIn === undefined) return undefined;
  const [, subject, act] = /^([^/]{1,400})\/([a-zA-Z]{1,40})$/.exec(header) ?? [];
  if (subject === undefined || act === undefined || signedIn.ledger !== ledger) return undefined;
  const writer = signedIn.personId;
  return { ledger: signedIn.ledger, stream: streamOfSubject(subject), act, writer, sentAs: `${writer}/${key}` };
}
