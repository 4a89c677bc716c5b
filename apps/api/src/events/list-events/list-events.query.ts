import type { Application } from '@taizhang/application';
import type { Stored } from '@taizhang/domain';
import type { z } from 'zod';
import type { eventListSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { seesStream } from '../../reading/event-visibility';
import { readPageWords } from '../../reading/event-words';
import { streamOfSubject } from '../../wire/wire-ids';
import { eventRef } from '../find-event/find-event.query';

const page = 100;

/** A page of the whole log, without what this reader may not see. */
async function feedPage({ app, ledger, point, reader }: Reading, from: number): Promise<readonly Stored[]> {
  const visible = new Map<string, boolean>();
  const found: Stored[] = [];
  let after = Math.max(0, from - 1);
  while (found.length < page && after < point.position) {
    const events = await app.store.readFeed(ledger, { after, limit: page * 2, upTo: point.position });
    for (const event of events) {
      if (found.length >= page) break;
      const known = visible.get(event.stream) ?? (await seesStream(app, ledger, reader, event.stream));
      visible.set(event.stream, known);
      if (known) found.push(event);
    }
    const last = events.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  return found;
}

/** Events in order: of one subject, or a page of the log from a position on. */
export async function listEvents(
  app: Application,
  ask: PersonalAsk,
  subject: string | undefined,
  from: number | undefined,
): Promise<z.infer<typeof eventListSchema>> {
  const reading = await openReading(app, ask);
  const { ledger, point, reader, at } = reading;
  let events: readonly Stored[];
  let total: number;
  if (subject === undefined) {
    events = await feedPage(reading, from ?? Math.max(1, point.position - page + 1));
    total = point.position;
  } else {
    const stream = streamOfSubject(subject);
    if (!(await seesStream(app, ledger, reader, stream))) throw notFound();
    const all = (await app.store.readStream(ledger, stream, at)).events;
    events = all.filter((event) => event.position >= (from ?? 1)).slice(0, page);
    total = all.length;
  }
  const words = await readPageWords(reading, events);
  return {
    point,
    events: events.map((event) => ({
      ...eventRef(event, words),
      stream: event.stream,
      actor: words.actor(event.actor),
    })),
    total,
  };
}
