import type { Application } from '@taizhang/application';
import { categoryOf, earlier, later, type Instant, type Stored } from '@taizhang/domain';
import { resolveCorrections } from '@taizhang/persistence';
import type { z } from 'zod';
import type { historySchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { subjectPath } from '../../events/find-event/find-event.query';
import { resolvePoint } from '../../reading/answer-point';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { seesStream } from '../../reading/event-visibility';
import { readPageWords } from '../../reading/event-words';
import { streamOfSubject, wireIdOf } from '../../wire/wire-ids';
import { sentenceOf } from '../../wording/event-sentences';
import { compose, joined, label, type LabelText } from '../../wording/label';
import { subjectTitle } from '../../wording/subjects';
import { whyOfEvent } from '../../why/find-why/why-of-event';
import { presentItems } from './history-items.presenter';
import { stateRows, type StateRow } from './history-state';
import { streamsOf } from './history-streams';

export type History = z.infer<typeof historySchema>;

/** Everything of a subject that is known today as it is stored, in the order of the log. */
async function entriesOf(
  { app, ledger }: Reading,
  streams: readonly Stored['stream'][],
  upTo: number,
): Promise<readonly Stored[]> {
  const reads = await Promise.all(streams.map((stream) => app.store.readEntries(ledger, stream, { upTo })));
  return reads.flat().sort((a, b) => a.position - b.position);
}

const summaryOf = (rows: readonly StateRow[]): LabelText =>
  compose(label('今天再看：{rows}', 'Seen today: {rows}'), {
    rows: joined(
      rows.map((row) => compose(label('{label}{value}', '{label}: {value}'), { label: row.label, value: row.value })),
    ),
  });

/** A subject's life on two lanes: what was known at the chosen point, what had happened and was not known, and how it looks today. */
export async function findHistory(
  app: Application,
  ask: PersonalAsk,
  subject: string,
  selected: number | undefined,
): Promise<History> {
  const reading = await openReading(app, ask);
  const { ledger, point, reader } = reading;
  const stream = streamOfSubject(subject);
  if (!(await seesStream(app, ledger, reader, stream))) throw notFound();
  const { point: today } = await resolvePoint(app, { ledger });
  const events = await entriesOf(reading, await streamsOf(reading, stream), today.position);
  const [first] = events;
  if (first === undefined) throw notFound();
  const words = await readPageWords(reading, events);
  // Corrections that nobody knew of yet change nothing of what was known then.
  const known = resolveCorrections(events.filter((event) => event.position <= point.position));
  const then = known.filter((event) => event.effectiveAt <= point.asOf);
  const presentReading: Reading = { ...reading, point: today, now: today.asOf, at: {} };
  const [state, stateNow] = await Promise.all([
    stateRows(reading, stream, then, words),
    stateRows(presentReading, stream, resolveCorrections(events), words),
  ]);
  const items = presentItems(events, point, words);
  const times = items.flatMap((item) => [item.happenedAt, item.knownAt] as Instant[]);
  const chosen = events.find((event) => event.position === selected);
  return {
    point,
    subject: {
      id: subject,
      title: subjectTitle(categoryOf(stream), words.of(stream).subject),
      reference: wireIdOf(stream),
      path: subjectPath(stream),
    },
    from: times.reduce<Instant>((found, each) => earlier(found, each), first.effectiveAt),
    to: times.reduce<Instant>((found, each) => later(found, each), today.asOf),
    items,
    state,
    stateNow,
    summaryNow: summaryOf(stateNow),
    selected: chosen
      ? {
          position: chosen.position,
          label: sentenceOf(chosen, words.of(chosen.stream)),
          why: await whyOfEvent(presentReading, chosen.position),
        }
      : null,
  };
}
