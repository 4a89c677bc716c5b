import type { EpochOpened, LedgerId } from '@taizhang/domain';
import type { EventStore, LedgerHead } from './event-store';
import { EventStoreError } from './event-store.errors';
import { hashText, eventHashOf } from './hashes';
import { ledgerStream } from './ledger-stream';

/**
 * Says in the log that it may have lost its end: what lies before this event is kept, and positions from its own on may
 * have been given before to events that are gone. For the operator, after a failover to a standby that was behind or a
 * restore of an older state, once it is sure that this log is the one to go on with. Readers that had read what is gone begin anew by themselves.
 */
export async function openEpoch(
  store: Pick<EventStore, 'head' | 'streamVersion' | 'append'>,
  ledger: LedgerId,
  reason: string,
): Promise<LedgerHead> {
  const { epoch, position } = await store.head(ledger);
  const next = epoch + 1;
  const opened: EpochOpened = {
    type: 'EpochOpened',
    schema: 2,
    payload: { epoch: next, reason, lastPosition: position },
  };
  const expectedVersion = await store.streamVersion(ledger, ledgerStream);
  const verdict = await store.append({
    ledger,
    key: `epoch/${next}`,
    requestHash: hashText('sha256', eventHashOf('sha256', reason)),
    actor: { kind: 'system' },
    writes: [{ stream: ledgerStream, expectedVersion, events: [opened] }],
  });
  if (verdict.kind !== 'stored')
    throw new EventStoreError('EpochTaken', `${ledger}: somebody else opened epoch ${next}`);
  return store.head(ledger);
}
