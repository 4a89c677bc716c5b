import type { Application } from '@taizhang/application';
import { categoryOf, type Basis, type Stored } from '@taizhang/domain';
import type { z } from 'zod';
import type { eventSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { causesOf, presentChain } from '../../presenting/cause-chain';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { seesStream } from '../../reading/event-visibility';
import { readPageWords, type PageWords } from '../../reading/event-words';
import { subjectIdOf, wireIdOf } from '../../wire/wire-ids';
import { sentenceOf } from '../../wording/event-sentences';
import { label, type LabelText } from '../../wording/label';
import { payloadFields } from '../../wording/payload-fields';
import { subjectTitle } from '../../wording/subjects';
import { correctionsAmong, isVoid } from '../corrections-among';
import { presentEventEntry } from './event-entry.presenter';
import { correctionActs } from './correction-acts';

export type EventPage = z.infer<typeof eventSchema>;
type EventRef = EventPage['causes'][number];

function basisOf(basis: Basis | undefined): EventPage['basis'] {
  const entries: readonly (readonly [LabelText, string | number | undefined])[] = [
    [label('方案', 'Plan'), basis?.plan],
    [label('政策', 'Policy'), basis?.policy],
    [label('日历', 'Calendar'), basis?.calendar],
    [label('计数读到位置', 'Counts read up to position'), basis?.readTo],
  ];
  return entries.flatMap(([name, value]) => (value === undefined ? [] : [{ label: name, value: String(value) }]));
}

/** Where a subject is worked on in the console. */
export function subjectPath(stream: string): string | null {
  const id = wireIdOf(stream);
  const [category, campaign = ''] = stream.split('/');
  switch (category) {
    case 'declaration':
      return `/declarations/${id}`;
    case 'withdrawal':
      return `/campaigns/${campaign}/withdrawals?card=${id}`;
    case 'pledge':
      return `/campaigns/${campaign}/pledges?pledge=${id}`;
    case 'return':
      return `/campaigns/${campaign}/returns/${id}`;
    case 'activity':
    case 'participation':
      return `/campaigns/${campaign}/units/${stream.split('/')[2] ?? ''}`;
    case 'reportingCycle':
      return `/campaigns/${campaign}/returns`;
    case 'escalation':
      return `/campaigns/${campaign}/coverage`;
    case 'bulletin':
      return `/campaigns/${campaign}/bulletins?bulletin=${id}`;
    case 'check':
      return `/campaigns/${campaign}/checks?check=${id}`;
    case 'clue':
      return `/clues?clue=${id}`;
    case 'handover':
      return `/handovers/${id}`;
    case 'interest':
    case 'person':
      return `/org/persons/${id}`;
    case 'campaign':
      return `/campaigns/${campaign}`;
    default:
      return null;
  }
}

export const eventRef = (event: Stored, words: PageWords): EventRef => ({
  position: event.position,
  label: sentenceOf(event, words.of(event.stream)),
  at: event.recordedAt,
});

/** The entries before and after it in its own stream, what it corrects, and what corrected it since. */
async function neighbours(
  reading: Reading,
  event: Stored,
): Promise<Pick<EventPage, 'previous' | 'next' | 'correctedBy' | 'voided' | 'corrects' | 'acts'>> {
  const { app, ledger } = reading;
  const entries = await app.store.readEntries(ledger, event.stream);
  const corrections = correctionsAmong(entries);
  const corrected = corrections.correctedBy(event);
  return {
    previous: entries.filter((each) => each.position < event.position).at(-1)?.position ?? null,
    next: entries.find((each) => each.position > event.position)?.position ?? null,
    correctedBy: corrected?.position ?? null,
    voided: isVoid(corrected),
    corrects: corrections.corrects(event)?.position ?? null,
    acts: correctionActs(reading, event, corrections),
  };
}

/** One event: its sentence, both times, who and on what basis, its bytes, its cause and its effects. */
export async function findEvent(app: Application, ask: PersonalAsk, position: number): Promise<EventPage> {
  const reading = await openReading(app, ask);
  const { ledger, point, reader } = reading;
  const proof = position <= point.position ? await app.store.findEvent(ledger, { position }) : undefined;
  if (proof === undefined || !(await seesStream(app, ledger, reader, proof.event.stream))) throw notFound();
  const { event } = proof;
  const [head, causes, effects, around] = await Promise.all([
    app.store.head(ledger),
    causesOf(reading, event),
    app.store.effectsOf(ledger, event.id),
    neighbours(reading, event),
  ]);
  const shown = [];
  for (const effect of effects.filter((each) => each.position <= point.position).slice(0, 20)) {
    if (await seesStream(app, ledger, reader, effect.stream)) shown.push(effect);
  }
  const words = await readPageWords(reading, [event, ...causes, ...shown]);
  const acting = event.actingFor ? words.people.name(event.actingFor) : null;
  const own = words.of(event.stream);
  return {
    point,
    position: event.position,
    id: event.id,
    stream: event.stream,
    version: event.version,
    type: event.type,
    schema: event.schema,
    sentence: sentenceOf(event, own),
    fact: event.occurredAt !== undefined,
    occurredAt: event.occurredAt ?? null,
    recordedAt: event.recordedAt,
    committedAt: event.committedAt,
    actor: words.actor(event.actor),
    actingFor: acting,
    entry: await presentEventEntry(reading, event, words),
    basis: basisOf(event.basis),
    fields: payloadFields(event.payload, own),
    canonical: proof.canonical,
    eventHash: proof.eventHash,
    leaf: proof.leaf,
    algorithm: head.hash === 'sm3' ? 'SM3' : 'SHA-256',
    causes: causes.map((each) => eventRef(each, words)),
    effects: shown.map((each) => eventRef(each, words)),
    ...around,
    subject: {
      id: subjectIdOf(event.stream),
      title: subjectTitle(categoryOf(event.stream), own.subject),
      path: subjectPath(event.stream),
    },
    chain: presentChain(causes, event, words),
  };
}
