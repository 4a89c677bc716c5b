import type { Application } from '@taizhang/application';
import type { LedgerId, Stored } from '@taizhang/domain';

const batch = 1_000;

/** Every event of a ledger, in order, without holding more than a batch. */
export async function* readLog({ store }: Application, ledger: LedgerId): AsyncGenerator<Stored> {
  for (let after = 0; ;) {
    const events = await store.readFeed(ledger, { after, limit: batch });
    yield* events;
    const last = events.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}
