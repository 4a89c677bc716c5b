import { sealedSubject, type LedgerId, type SealingEvent, type Stored } from '@taizhang/domain';
import type { Application } from '../application';

const batch = 1_000;

/**
 * Takes away every key that the log says is destroyed: after a restored backup of the keyring, before anybody reads, and
 * after a process that died between the event and the deed. Answers how many destructions the log names.
 */
export async function replayDestructions(app: Application, ledger: LedgerId): Promise<number> {
  let replayed = 0;
  for (let after = 0; ;) {
    const events = await app.store.readFeed(ledger, { after, limit: batch, categories: ['sealing'] });
    for (const event of events as readonly Stored<SealingEvent>[]) {
      if (event.type !== 'SubjectKeyDestroyed') continue;
      const { compartment, stream } = event.payload;
      await app.keyring.destroy(ledger, sealedSubject(compartment, stream), event.recordedAt);
      replayed += 1;
    }
    const last = events.at(-1);
    if (last === undefined) return replayed;
    after = last.position;
  }
}

/** The same for every ledger: what each process does that could read with those keys, before it reads. */
export async function replayAllDestructions(app: Application): Promise<number> {
  let replayed = 0;
  for (const { ledger } of await app.store.ledgers()) replayed += await replayDestructions(app, ledger);
  return replayed;
}
