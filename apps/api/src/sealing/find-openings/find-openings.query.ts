import type { Application } from '@taizhang/application';
import { compartmentHead, type Role, type SealingEvent, type Stored } from '@taizhang/domain';
import type { sealedOpeningsSchema } from '@taizhang/contracts';
import type { z } from 'zod';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { headsSealing } from '../../reading/event-visibility';
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

/** Who may head a compartment at all; of which matters is asked of each. */
export const heads: readonly Role[] = [compartmentHead, 'superiorCommission'];

/** Asks once of each stream. */
function once(ask: (stream: string) => Promise<boolean>): (stream: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (stream) => {
    const answer = known.get(stream) ?? ask(stream);
    known.set(stream, answer);
    return answer;
  };
}

const personOf = ({ actor }: Stored<SealingEvent>): string | undefined =>
  actor.kind === 'person' ? actor.personId : undefined;

/** Positions at which somebody asked and nobody has answered since. */
function waiting(events: readonly Stored<SealingEvent>[]): ReadonlySet<number> {
  const open = new Map<string, number>();
  for (const event of events) {
    const { stream, compartment } = event.payload;
    const of = (person: string | undefined): string => `${stream}\n${compartment}\n${person}`;
    if (event.type === 'SealedReadAsked') open.set(of(personOf(event)), event.position);
    if (event.type === 'SealedReadApproved') open.delete(of(event.payload.reader));
    if (event.type === 'SubjectKeyDestroyed') {
      for (const key of [...open.keys()]) if (key.startsWith(`${stream}\n${compartment}\n`)) open.delete(key);
    }
  }
  return new Set(open.values());
}

/** What happened to envelopes, newest first: from the log itself, so that an opening is there the moment it is stored. */
export async function findOpenings(app: Application, ask: PersonalAsk): Promise<SealedOpenings> {
  const reading = await openReading(app, ask);
  const { ledger, point, reader } = reading;
  if (!reader.holds(...heads)) throw notFound();
  const isHead = once((stream) => headsSealing(app, ledger, reader, stream));
  const events: Stored<SealingEvent>[] = [];
  for (let after = 0; ;) {
    const read = await app.store.readFeed(ledger, {
      after,
      limit: 1_000,
      upTo: point.position,
      categories: ['sealing'],
    });
    for (const event of read as readonly Stored<SealingEvent>[]) {
      if (await isHead(event.payload.stream)) events.push(event);
    }
    const last = read.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  const unanswered = waiting(events);
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
      mayApprove: !point.historical && unanswered.has(event.position) && personOf(event) !== ask.personId,
    })),
  };
}
