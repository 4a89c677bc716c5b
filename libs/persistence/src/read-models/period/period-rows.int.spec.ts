import { ledgerId, type EventData, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { asAdmin } from '../../database/prepare-database';
import { openPool } from '../../database/pool';
import { createPostgresEventStore, type PostgresEventStore } from '../../event-store/postgres-event-store';
import { digestReplay, digestRows } from './period-digest';
import { countAt, rowsAt } from './period-query';
import { periodTableDdl } from './period-table';
import { writePeriodRows } from './period-writer';
import {
  dayOf,
  eventOf,
  firstDay,
  freshState,
  histories,
  scores,
  scoreStream,
  type HistoryStep,
} from './score.features';

let database: TestDatabase;
let store: PostgresEventStore;
let pool: Pool;
let opened = 0;

beforeAll(async () => {
  database = await testDatabase();
  await asAdmin(database.owner, (owner) => owner.query(periodTableDdl(scores)));
  store = createPostgresEventStore({ url: database.app });
  pool = openPool(database.app, 2);
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.close();
});

async function openDrill(): Promise<LedgerId> {
  const ledger = ledgerId(`drill-${(opened += 1)}`);
  await store.openLedger({ ledger, kind: 'drill', startsAt: dayOf(5) });
  return ledger;
}

async function appendTo(ledger: LedgerId, key: string, event: EventData): Promise<string> {
  const stream = scoreStream(key);
  const expectedVersion = await store.streamVersion(ledger, stream);
  const append = `${key}-${expectedVersion}`;
  const actor = { kind: 'system' } as const;
  await store.append({
    ledger,
    key: append,
    requestHash: '',
    actor,
    writes: [{ stream, expectedVersion, events: [event] }],
  });
  return `${append}#1`;
}

/** Writes a history into a ledger of its own; corrections name an earlier event of the same key. */
async function appendHistory(steps: readonly HistoryStep[]): Promise<LedgerId> {
  const ledger = await openDrill();
  const ids = new Map<string, string[]>();
  for (const [index, step] of steps.entries()) {
    const known = ids.get(step.key) ?? [];
    const corrects = known[step.target % Math.max(known.length, 1)] ?? 'none#1';
    ids.set(step.key, [...known, await appendTo(ledger, step.key, eventOf(step, index, corrects))]);
  }
  return ledger;
}

/** Projects the whole feed as a reader would, in batches of the given size. */
async function project(ledger: LedgerId, batchSize: number): Promise<void> {
  for (let after = 0; ;) {
    const events = await store.readFeed(ledger, { after, limit: batchSize });
    const last = events.at(-1)?.position;
    if (last === undefined) return;
    const client = await pool.connect();
    await client.query('BEGIN');
    await writePeriodRows(client, store, [scores], ledger, events);
    await client.query('COMMIT');
    client.release();
    after = last;
  }
}

describe('period rows', () => {
  it('equal a fresh replay at every pair of dates, with late facts, corrections and voids, in batches of any size', async () => {
    await fc.assert(
      fc.asyncProperty(histories(18), fc.constantFrom(1, 3, 1_000), async (steps, batchSize) => {
        const ledger = await appendHistory(steps);
        await project(ledger, batchSize);
        const head = await store.head(ledger);
        for (const key of ['a', 'b', 'c/d']) {
          for (let upTo = 1; upTo <= head.position; upTo += 1) {
            const { events } = await store.readStream(ledger, scoreStream(key), { upTo });
            for (const day of [0, 2, 4, 5, 6, 9]) {
              const asOf = dayOf(day);
              const [row] = await rowsAt(pool, scores, { ledger, asOf, upTo, keys: [key] });
              expect(row?.state ?? scores.initial).toEqual(freshState(events, asOf));
            }
          }
        }
        expect(await digestRows(pool, scores, ledger)).toEqual(
          await digestReplay(store, scores, ledger, head.position),
        );
      }),
      { numRuns: 12, seed: 20_170_912 },
    );
  });

  it('are found by column, now and at a past point', async () => {
    const ledger = await openDrill();
    const scored = (day: number, amount: number): EventData => ({
      type: 'Scored',
      schema: 1,
      payload: { what: `of ${amount}`, amount },
      occurredAt: dayOf(day),
    });
    await appendTo(ledger, 'a', scored(1, 1));
    await appendTo(ledger, 'b', scored(2, 1));
    await appendTo(ledger, 'a', scored(3, 5));
    await project(ledger, 1_000);

    const now = await rowsAt(pool, scores, { ledger, where: { total: 7 } });
    expect(now).toMatchObject([
      { key: 'a', stream: 'score/a', validFrom: dayOf(3), knownFrom: 4, columns: { last: 'of 5', total: 7 } },
    ]);
    expect(await rowsAt(pool, scores, { ledger, asOf: dayOf(2), where: { last: ['of 1', 'of 9'] } })).toHaveLength(2);
    expect(await rowsAt(pool, scores, { ledger, asOf: dayOf(2), upTo: 2 })).toHaveLength(1);
    expect(await rowsAt(pool, scores, { ledger, limit: 1, offset: 1, orderBy: ['total'] })).toMatchObject([
      { key: 'a' },
    ]);
    expect(await countAt(pool, scores, { ledger, by: ['last'] })).toEqual([
      { last: 'of 1', count: 1 },
      { last: 'of 5', count: 1 },
    ]);
    expect(await countAt(pool, scores, { ledger, upTo: 2 })).toEqual([{ count: 1 }]);
    await expect(rowsAt(pool, scores, { ledger, where: { nonsense: 1 } as never })).rejects.toThrow(
      'has no column nonsense',
    );
  });

  it('never overlap on both axes', async () => {
    const insert = `INSERT INTO score (ledger, key, valid, known, state) VALUES ('x', 'k', tstzrange($1, null), int8range(1, null), '{}')`;
    await pool.query(insert, [firstDay]);
    await expect(pool.query(insert, [dayOf(1)])).rejects.toMatchObject({ code: '23P01' });
    await pool.query(`DELETE FROM score WHERE ledger = 'x'`);
  });

  it('go with a drill that is dropped', async () => {
    const ledger = await openDrill();
    await appendTo(ledger, 'a', { type: 'Scored', schema: 1, payload: { what: 'x', amount: 1 }, occurredAt: dayOf(1) });
    await project(ledger, 10);
    await store.dropDrillLedger(ledger);
    expect(await countAt(pool, scores, { ledger })).toEqual([{ count: 0 }]);
  });
});
