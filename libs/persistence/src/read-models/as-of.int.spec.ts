import {
  instant,
  instantOfMs,
  ledgerId,
  msOf,
  type EventData,
  type Instant,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';
import { eventShapes, eventsOf, testDatabase, type EventShape, type TestDatabase } from '@taizhang/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { inTransaction } from '../database/in-transaction';
import { openPool } from '../database/pool';
import { createPostgresEventStore, type PostgresEventStore } from '../event-store/postgres-event-store';
import { rebuildPeriodRows, rowsAt, streamOfKey, type AnyPeriodProjection } from './period';
import { digestReplay, digestRows } from './period/period-digest';
import { stateText } from './period/state-text';
import { projectionReader, projections } from './projections';
import { writeProjections } from './write-projections';

/**
 * Every registered read model over random histories of its own events: facts on time and late, acts, corrections, corrections of
 * what was corrected, and voids, read in batches of any size. At any pair of dates its rows are what a fresh fold of the log gives.
 */

/** Which aggregate's events each category holds, where it is not of the same name. */
const aggregates: Readonly<Record<string, string>> = {
  accountabilityTrack: 'track',
  handIn: 'hand-in',
  zeroLedger: 'zero-ledger',
  reportingCycle: 'reporting-cycle',
};
const shapes = [...eventShapes().values()];
const shapesOf = ({ category }: AnyPeriodProjection): readonly EventShape[] =>
  shapes.filter((shape) => shape['x-aggregate'] === (aggregates[category] ?? category));

interface Step {
  readonly key: string;
  readonly event: EventData;
  /** What is done with an earlier fact of the same key instead. */
  readonly amends: 'nothing' | 'corrected' | 'voided';
  readonly target: number;
}

const startsAt = instant('2017-09-01T00:00:00.000Z');
const at = (day: number): Instant => instantOfMs(msOf(startsAt) + (day - 31) * 86_400_000);

const historiesOf = (projection: AnyPeriodProjection): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b/c'),
      event: fc.oneof(...shapesOf(projection).map(eventsOf)),
      amends: fc.constantFrom<Step['amends']>('nothing', 'nothing', 'nothing', 'corrected', 'voided'),
      target: fc.nat({ max: 9 }),
    }),
    { minLength: 4, maxLength: 14 },
  );

describe('read models at any pair of dates', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: Pool;
  let opened = 0;

  beforeAll(async () => {
    database = await testDatabase();
    store = createPostgresEventStore({ url: database.app });
    pool = openPool(database.app, 2);
    await pool.query('INSERT INTO reader (name) VALUES ($1)', [projectionReader]);
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    await database.close();
  });

  /** An earlier fact is corrected by another payload of its own type; a correction that was corrected names the original again. */
  function amended({ event, amends, target }: Step, facts: readonly (readonly [id: string, EventData])[]): EventData {
    const [corrects, original] = facts[target % Math.max(facts.length, 1)] ?? [];
    if (corrects === undefined || original === undefined || amends === 'nothing') return event;
    if (amends === 'voided') return { type: 'EntryVoided', schema: 1, payload: { corrects, reason: '误录' } };
    const same = event.type === original.type ? event : original;
    const { type, schema, payload } = same;
    const occurredAt = event.occurredAt ?? original.occurredAt ?? startsAt;
    return {
      type: 'EntryCorrected',
      schema: 1,
      payload: { corrects, type, schema, occurredAt, payload, reason: '更正' },
    };
  }

  type Facts = Map<string, (readonly [id: string, EventData])[]>;

  /** One a day of the ledger's clock, so that acts fall on different days too. */
  async function append(
    ledger: LedgerId,
    projection: AnyPeriodProjection,
    steps: readonly Step[],
    facts: Facts,
  ): Promise<void> {
    for (const step of steps) {
      const { position } = await store.head(ledger);
      const stream = streamOfKey(projection, step.key);
      const known = facts.get(step.key) ?? [];
      const event = amended(step, known);
      const writes = [{ stream, expectedVersion: await store.streamVersion(ledger, stream), events: [event] }];
      const key = `step-${position}`;
      const verdict = await store.append({
        ...{ ledger, key, requestHash: '', actor: { kind: 'system' }, writes, wallNow: at(31 + position) },
      });
      expect(verdict).toMatchObject({ kind: 'stored', firstPosition: position + 1 });
      if (event.occurredAt !== undefined) facts.set(step.key, [...known, [`${key}#1`, event]]);
    }
  }

  /** As the reader does it, some events at a time, behind the appends. */
  async function project(ledger: LedgerId, batch: number): Promise<void> {
    const { rows } = await pool.query<{ position: number }>(
      'SELECT position FROM reader_checkpoint WHERE ledger = $1',
      [ledger],
    );
    for (let after = rows[0]?.position ?? 0; ;) {
      const events = await store.readFeed(ledger, { after, limit: batch });
      const last = events.at(-1)?.position;
      if (last === undefined) return;
      await inTransaction(pool, async (client) => {
        await writeProjections(client, store, ledger, events);
        await client.query(
          `INSERT INTO reader_checkpoint VALUES ($1, $2, $3, 0) ON CONFLICT (reader, ledger) DO UPDATE SET position = $3`,
          [projectionReader, ledger, last],
        );
      });
      after = last;
    }
  }

  function folded(projection: AnyPeriodProjection, events: readonly Stored[], asOf: Instant): unknown {
    let state: unknown = projection.initial;
    for (const event of events) if (event.effectiveAt <= asOf) state = projection.evolve(state, event) as unknown;
    return state;
  }

  async function opens(projection: AnyPeriodProjection): Promise<LedgerId> {
    const ledger = ledgerId(`as-of-${projection.name.replaceAll('_', '-')}-${(opened += 1)}`);
    await store.openLedger({ ledger, kind: 'drill', startsAt, wall: 'given', wallNow: startsAt, rate: 1 });
    return ledger;
  }

  const answers = async (projection: AnyPeriodProjection, ledger: LedgerId, upTo: number): Promise<string> =>
    JSON.stringify(
      await Promise.all(
        [10, 31, 60].map((day) => rowsAt(pool, projection, { ledger, upTo, asOf: at(day), orderBy: ['key'] })),
      ),
    );

  it('know the events of every category that is read', () => {
    expect(projections.length).toBeGreaterThan(25);
    expect(projections.filter((projection) => shapesOf(projection).length === 0).map(({ name }) => name)).toEqual([]);
  });

  it.each(projections.map((projection) => [projection.name, projection] as const))(
    'are a fresh fold of the log, and answer a past pair in the same bytes for ever: %s',
    async (_name, projection) => {
      await fc.assert(
        fc.asyncProperty(historiesOf(projection), fc.constantFrom(1, 3, 1_000), async (steps, batch) => {
          const ledger = await opens(projection);
          const facts: Facts = new Map();
          const half = Math.ceil(steps.length / 2);
          await append(ledger, projection, steps.slice(0, half), facts);
          await project(ledger, batch);
          const { position: then } = await store.head(ledger);
          const before = await answers(projection, ledger, then);

          await append(ledger, projection, steps.slice(half), facts);
          await project(ledger, batch);
          const { position: head } = await store.head(ledger);
          expect(await answers(projection, ledger, then)).toBe(before);
          for (const key of new Set(steps.map((step) => step.key))) {
            for (const upTo of [2, then, head - 1, head]) {
              const { events } = await store.readStream(ledger, streamOfKey(projection, key), { upTo });
              for (const day of [5, 31, 45, 200]) {
                const [row] = await rowsAt(pool, projection, { ledger, asOf: at(day), upTo, keys: [key] });
                const due = folded(projection, events, at(day));
                expect([key, upTo, day, stateText(row?.state ?? projection.initial)]).toEqual([
                  key,
                  upTo,
                  day,
                  stateText(due),
                ]);
              }
            }
          }
          const rows = await digestRows(pool, projection, ledger);
          expect(rows).toEqual(await digestReplay(store, projection, ledger, head));
          await rebuildPeriodRows({ pool, store, reader: projectionReader, projections: [projection] });
          expect(await digestRows(pool, projection, ledger)).toEqual(rows);
          expect(await answers(projection, ledger, then)).toBe(before);
        }),
        { numRuns: 2, seed: 20_170_912 },
      );
    },
    120_000,
  );
});
