import { computeReturn, daysOfReturn, returnLine, type Application } from '@taizhang/application';
import {
  categoryOf,
  localDateOf,
  type ComputedCell,
  type PersonId,
  type ReturnKey,
  type Stored,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { returnCellRowsSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { eventRef } from '../../events/find-event/find-event.query';
import type { PersonalAsk } from '../../reading/ask';
import { seesStream } from '../../reading/event-visibility';
import { readPageWords, type PageWords } from '../../reading/event-words';
import { readPeople, type People } from '../../reading/people';
import { label, same, type LabelText } from '../../wording/label';
import { placeOf } from '../find-return/sheet-body.presenter';
import { openReturn, type ReturnReading } from '../return-key';
import { readReturn } from '../read-return';

export type ReturnCellRows = z.infer<typeof returnCellRowsSchema>;
type Row = ReturnCellRows['rows'][number];

const titles: Readonly<Record<string, LabelText>> = {
  handIn: label('上交', 'Handed in'),
  problem: label('发现问题', 'Problem found'),
  declaration: label('个人情况报告', 'Personal report'),
  withdrawal: label('退出', 'Withdrawal'),
};

interface Entered {
  readonly stream: StreamName;
  readonly event: Stored | undefined;
}
type Payload = { readonly personId?: PersonId; readonly amountFen?: number; readonly fromUnitId?: UnitId };

/** The event that brought each row into the log. */
async function entered(
  { app, ledger, at }: ReturnReading,
  streams: readonly StreamName[],
): Promise<readonly Entered[]> {
  return Promise.all(
    streams.map(async (stream) => ({ stream, event: (await app.store.readStream(ledger, stream, at)).events[0] })),
  );
}

function whoOf({ stream, event }: Entered, people: People, unitName: ReturnReading['unitName']): string | null {
  const { personId, fromUnitId } = (event?.payload ?? {}) as Payload;
  const [category, , second] = stream.split('/');
  const ofStream = category === 'declaration' || category === 'withdrawal' ? (second as PersonId) : undefined;
  const name = people.name(personId ?? ofStream);
  if (name !== '') return name;
  return fromUnitId === undefined ? null : unitName(fromUnitId);
}

/** A row of another body's register is counted here and opened there: its figure is shown, and its history is not. */
async function rowOf(reading: ReturnReading, each: Entered, people: People, words: PageWords): Promise<Row> {
  const { app, ledger, reader } = reading;
  const { stream, event } = each;
  const seen = event !== undefined && (await seesStream(app, ledger, reader, stream));
  const happened = event && localDateOf(event.effectiveAt);
  const known = event && localDateOf(event.recordedAt);
  return {
    key: stream,
    title: titles[categoryOf(stream)] ?? same(''),
    person: whoOf(each, people, reading.unitName),
    on: happened ?? null,
    knownOn: known === happened ? null : (known ?? null),
    amountFen: (event?.payload as Payload | undefined)?.amountFen ?? null,
    event: seen ? eventRef(event, words) : null,
    path: seen ? `/events/${event.position}` : null,
  };
}

const personsOf = (events: readonly Entered[]): readonly PersonId[] =>
  events.flatMap(({ stream, event }) => {
    const [category, , second] = stream.split('/');
    if (category === 'declaration' || category === 'withdrawal') return [second as PersonId];
    return (event?.payload as Payload | undefined)?.personId ?? [];
  });

/** From a figure to its rows, and from each row to its event: as many as the figure was counted from. */
export async function findReturnRows(
  app: Application,
  ask: PersonalAsk,
  key: ReturnKey,
  row: string,
  column: string,
  /** Of a roll-up: only what the unit counts itself. */
  side: 'all' | 'own' = 'all',
): Promise<ReturnCellRows> {
  const reading = await openReturn(app, ask, key);
  const { ledger, at, now, terms, campaign, plan } = reading;
  const { state, cycles } = await readReturn(reading, key);
  const days = daysOfReturn(state, cycles, key);
  const line = returnLine(plan, reading.tree, terms.obligation, campaign.unitId);
  const units = side === 'own' ? { units: line.countedBy(key.unitId) } : {};
  const asked = { campaign: { state: campaign, plan }, terms, unitId: key.unitId, ...units, days };
  const cells = await computeReturn(app, ledger, asked, now, at);
  const cell: ComputedCell | undefined = cells.find((each) => each.row === row && each.column === column);
  const leaf = terms.table.columns.find((each) => each.key === column);
  if (cell === undefined || leaf === undefined) throw notFound();
  const events = await entered(reading, cell.streams as readonly StreamName[]);
  const [people, words] = await Promise.all([
    readPeople(reading, { personIds: personsOf(events) }),
    readPageWords(
      reading,
      events.flatMap(({ event }) => event ?? []),
    ),
  ]);
  return {
    point: reading.point,
    place: placeOf(terms.table, row, column, state?.cells ?? [], cells),
    unit: leaf.unit,
    computed: cell.value,
    rows: await Promise.all(events.map((each) => rowOf(reading, each, people, words))),
  };
}
