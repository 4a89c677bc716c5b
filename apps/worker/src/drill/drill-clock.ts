import type { Application } from '@taizhang/application';
import type { ClockSet, Instant, LedgerId } from '@taizhang/domain';
import { eventHashOf, canonicalJson, hashText, ledgerStream } from '@taizhang/persistence';

/** Sets a drill's clock by an event; where another did so in between, nothing is set and the caller looks again. */
export async function setClock(
  app: Application,
  ledger: LedgerId,
  payload: ClockSet['payload'],
  wallNow?: Instant,
): Promise<void> {
  const version = await app.store.streamVersion(ledger, ledgerStream);
  const event: ClockSet = { type: 'ClockSet', schema: 1, payload };
  await app.store.append({
    ledger,
    key: `clock/${version + 1}`,
    requestHash: hashText('sha256', eventHashOf('sha256', canonicalJson(event))),
    actor: { kind: 'engine' },
    writes: [{ stream: ledgerStream, expectedVersion: version, events: [event] }],
    ...(wallNow !== undefined && { wallNow }),
  });
}
