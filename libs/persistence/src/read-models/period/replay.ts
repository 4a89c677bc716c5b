import { categoryOf, type LedgerId, type Stored } from '@taizhang/domain';
import type { EventStore } from '../../event-store/event-store';
import { applyEvent } from './apply-event';
import { PeriodHistory, type NewRow } from './period-history';
import { keyOfStream, type PeriodProjection } from './period-projection';

const pageSize = 2_000;

/** The feed of one category up to a position, page by page. */
export async function* feedOf(
  store: Pick<EventStore, 'readFeed'>,
  ledger: LedgerId,
  category: string,
  upTo: number,
): AsyncGenerator<Stored> {
  for (let after = 0; ;) {
    const page = await store.readFeed(ledger, { after, limit: pageSize, upTo, categories: [category] });
    yield* page.filter((event) => categoryOf(event.stream) === category);
    const last = page.at(-1)?.position;
    if (last === undefined || page.length < pageSize) return;
    after = last;
  }
}

/** Every row that a projection has of a ledger's first `upTo` events, folded afresh in memory, in no order. */
export async function replayRows<S>(
  store: Pick<EventStore, 'readFeed' | 'readStream'>,
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  upTo: number,
): Promise<readonly (readonly [key: string, row: NewRow<S>])[]> {
  const histories = new Map<string, PeriodHistory<S>>();
  for await (const event of feedOf(store, ledger, projection.category, upTo)) {
    const key = keyOfStream(event.stream);
    let history = histories.get(key);
    if (history === undefined) histories.set(key, (history = new PeriodHistory(projection)));
    await applyEvent(store, projection, history, ledger, event);
  }
  return [...histories].flatMap(([key, history]) => history.insertions.map((row) => [key, row] as const));
}
