import type { LedgerId, Stored } from '@taizhang/domain';
import { isCorrection } from '../../event-store/corrections';
import type { EventStore } from '../../event-store/event-store';
import type { PeriodHistory } from './period-history';
import type { PeriodProjection } from './period-projection';
import { advance, timelineOf } from './timeline';

/** Applies one event of a stream; a correction changes the past of its stream, whose prefix is folded again. */
export async function applyEvent<S>(
  store: Pick<EventStore, 'readStream'>,
  projection: PeriodProjection<S>,
  history: PeriodHistory<S>,
  ledger: LedgerId,
  event: Stored,
): Promise<void> {
  if (!isCorrection(event)) return history.moveTo(advance(projection, history.timeline, event), event.position);
  const { events } = await store.readStream(ledger, event.stream, { upTo: event.position });
  history.moveTo(timelineOf(projection, events), event.position);
}
