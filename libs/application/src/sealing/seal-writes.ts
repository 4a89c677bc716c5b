import {
  isSealed,
  replacedAt,
  sealedMembersOf,
  sealedSubject,
  type EventData,
  type LedgerId,
  type Rejection,
} from '@taizhang/domain';
import { nthEventId, sealValue, type StreamWrite } from '@taizhang/persistence';
import type { Application } from '../application';

/** What is appended, under which key: the ids of its events are known before the append. */
export interface ToSeal {
  readonly ledger: LedgerId;
  readonly key: string;
  readonly writes: readonly StreamWrite[];
}

export type Sealed =
  | { readonly kind: 'sealed'; readonly writes: readonly StreamWrite[] }
  | { readonly kind: 'refused'; readonly rejection: Rejection };

/**
 * Puts tokens in place of whatever the aggregates keep sealed. The key of each subject is there before the append that
 * uses it. What is a token already (a correction carries those of the fact along) stays as it is.
 */
export async function sealWrites(app: Application, { ledger, key, writes }: ToSeal): Promise<Sealed> {
  const sealed: StreamWrite[] = [];
  let ordinal = 0;
  for (const write of writes) {
    const events: EventData[] = [];
    for (const event of write.events) {
      ordinal += 1;
      let { payload } = event;
      for (const member of sealedMembersOf(write.stream, event, nthEventId(key, ordinal))) {
        if (isSealed(member.value)) continue;
        const entry = await app.keyring.keyFor(ledger, sealedSubject(member.compartment, write.stream));
        if (entry.status === 'destroyed') {
          return { kind: 'refused', rejection: { code: 'SealedContentDestroyed', details: { at: entry.destroyedAt } } };
        }
        payload = replacedAt(payload, member.storedPath, sealValue(entry, member, member.value));
      }
      events.push({ ...event, payload });
    }
    sealed.push({ ...write, events });
  }
  return { kind: 'sealed', writes: sealed };
}
