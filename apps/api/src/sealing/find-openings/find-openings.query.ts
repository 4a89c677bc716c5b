import type { Application } from '@taizhang/application';
import { compartmentHead, type SealingEvent, type Stored } from '@taizhang/domain';
import type { sealedOpeningsSchema } from '@taizhang/contracts';
import type { z } from 'zod';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { readPageWords } from '../../reading/event-words';
import { subjectIdOf } from '../../wire/wire-ids';
import { sentenceOf } from '../../wording/event-sentences';

export type SealedOpenings = z.infer<typeof sealedOpeningsSchema>;

const kinds = {
  SealedRead: 'read',
  SealedReadAsked: 'asked',
  SealedReadApproved: 'approved',
  SubjectKeyDestroyed: 'destroyed',
} as const satisfies Record<SealingEvent['type'], SealedOpenings['openings'][number]['kind']>;

const shown = 200;

/** What happened to envelopes, newest first: from the log itself, so that an opening is there the moment it is stored. */
export async function findOpenings(app: Application, ask: PersonalAsk): Promise<SealedOpenings> {
  const reading = await openReading(app, ask);
  const { ledger, point, reader } = reading;
  if (!reader.holds(compartmentHead)) throw notFound();
  const events: Stored<SealingEvent>[] = [];
  for (let after = 0; ;) {
    const read = await app.store.readFeed(ledger, {
      after,
      limit: 1_000,
      upTo: point.position,
      categories: ['sealing'],
    });
    events.push(...(read as readonly Stored<SealingEvent>[]));
    const last = read.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  const newest = events.slice(-shown).reverse();
  const words = await readPageWords(reading, newest);
  return {
    openings: newest.map((event) => ({
      position: event.position,
      at: event.recordedAt,
      kind: kinds[event.type],
      sentence: sentenceOf(event, words.of(event.stream)),
      actor: words.actor(event.actor),
      personId: event.actor.kind === 'person' ? event.actor.personId : null,
      subject: subjectIdOf(event.payload.stream),
      compartment: event.payload.compartment,
    })),
  };
}
