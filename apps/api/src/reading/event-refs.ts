import type { StreamName } from '@taizhang/domain';
import type { z } from 'zod';
import type { eventRefSchema } from '@taizhang/contracts';
import { sentenceOf } from '../wording/event-sentences';
import type { Reading } from './campaign-reading';
import { readPageWords } from './event-words';

/** What happened in one matter up to the page's point, each as a sentence. Who may see the matter is asked before. */
export async function eventRefsOf(reading: Reading, stream: StreamName): Promise<z.infer<typeof eventRefSchema>[]> {
  const { app, ledger, at } = reading;
  const { events } = await app.store.readStream(ledger, stream, at);
  const words = await readPageWords(reading, events);
  return events.map((event) => ({
    position: event.position,
    label: sentenceOf(event, words.of(stream)),
    at: event.effectiveAt,
  }));
}
