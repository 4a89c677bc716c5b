import { categoryOf, type LedgerId } from '@taizhang/domain';
import type { EventStore } from '../../event-store/event-store';
import { applyEvent } from './apply-event';
import { PeriodHistory, type NewRow } from './period-history';
import { keyOfStream, type PeriodProjection } from './period-projection';

/** Every row that a projection has of a ledger's first `upTo` events, folded afresh in memory, in no order. */
export async function replayRows<S>(
  store: Pick<EventStore, 'feed' | 'readStream'>,
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  upTo: number,
  folded: (position: number) => void = () => undefined,
): Promise<readonly (readonly [key: string, row: NewRow<S>])[]> {
  const histories = new Map<string, PeriodHistory<S>>();
  const { category } = projection;
  for await (const event of store.feed(ledger, { upTo, categories: [category] })) {
    if (categoryOf(event.stream) !== category) continue;
    const key = keyOfStream(event.stream);
    let history = histories.get(key);
    if (history === undefined) histories.set(key, (history = new PeriodHistory(projection)));
    await applyEvent(store, projection, history, ledger, event);
    folded(event.position);
  }
  return [...histories].flatMap(([key, history]) => history.insertions.map((row) => [key, row] as const));
}
