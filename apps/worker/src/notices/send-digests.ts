import { createHash } from 'node:crypto';
import { calendarInForce, noticeOf, recordDigest, type Application } from '@taizhang/application';
import { digestSlot, type DigestSlot, type Instant, type LedgerId, type PersonId } from '@taizhang/domain';
import type { NoticesDue, PersonDue } from '@taizhang/persistence';
import { digestWords } from './digest-words';
import type { Notifier } from './notifier';

export interface Sending {
  readonly app: Application;
  readonly due: NoticesDue;
  readonly notifiers: readonly Notifier[];
  readonly publicUrl: string;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown, ledger: LedgerId) => void;
  /** Only for ledgers whose wall is given. */
  readonly wallNow?: Instant;
}

const page = 200;

/**
 * Sends the day's digest of every official ledger to whoever has something due and an address: one message a person and
 * working day. Drills are never asked. What a server took is recorded before the next is sent; a process that dies between
 * the two sends that one message again, under the same key. Answers how many were sent.
 */
export async function sendDigests(sending: Sending): Promise<number> {
  const { app, wallNow, onError } = sending;
  let sent = 0;
  for (const { ledger, kind } of await app.store.ledgers()) {
    if (kind !== 'official') continue;
    const [now, calendar] = await Promise.all([app.store.now(ledger, wallNow), calendarInForce(app.store, ledger)]);
    const slot = digestSlot(now, calendar);
    if (slot === undefined) continue;
    try {
      sent += await sendOf(sending, ledger, slot);
    } catch (error) {
      onError(error, ledger);
    }
  }
  return sent;
}

async function sendOf(sending: Sending, ledger: LedgerId, slot: DigestSlot): Promise<number> {
  const { due, signal, onError } = sending;
  let sent = 0;
  for (let after = ''; !signal.aborted;) {
    const persons = await due.persons(ledger, slot.at, after, page);
    for (const person of persons) {
      if (signal.aborted) return sent;
      // A server that is away for one may answer for the next: each is tried, and again with the next look.
      try {
        if (await tell(sending, ledger, slot, person)) sent += 1;
      } catch (error) {
        onError(error, ledger);
      }
    }
    const last = persons.at(-1);
    if (last === undefined || persons.length < page) return sent;
    after = last.personId;
  }
  return sent;
}

async function tell(
  { app, due, notifiers, publicUrl, wallNow }: Sending,
  ledger: LedgerId,
  { day }: DigestSlot,
  { personId, through }: PersonDue,
): Promise<boolean> {
  const { address, lastDay, through: told } = await noticeOf(app, ledger, personId);
  const notifier = notifiers.find(({ channel }) => channel === address?.channel);
  if (address === undefined || notifier === undefined || told >= through) {
    await due.clear(ledger, personId, through);
    return false;
  }
  if (lastDay !== undefined && lastDay >= day) return false;
  const key = digestKey(ledger, personId, day);
  const outcome = await notifier.send({ ...digestWords(publicUrl), to: address.address, key });
  const recorded = await recordDigest(app, {
    ledger,
    key: `digest/${personId}/${day}`,
    actor: { kind: 'engine' },
    input: { personId, day, channel: notifier.channel, through, outcome },
    ...(wallNow !== undefined && { wallNow }),
  });
  if (recorded.status === 'rejected') throw new Error(`the digest was not recorded: ${recorded.code}`);
  await due.clear(ledger, personId, through);
  return outcome.kind === 'delivered';
}

/** Says nothing of whom it is for. */
const digestKey = (ledger: LedgerId, personId: PersonId, day: string): string =>
  createHash('sha256').update(`taizhang/digest\n${ledger}\n${personId}\n${day}`).digest('hex').slice(0, 32);
