import { ledgerId, type LedgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Pool } from 'pg';
import { asAdmin } from '../../database/prepare-database';
import { openPool } from '../../database/pool';
import type { EventStore } from '../../event-store/event-store';
import { createPostgresEventStore, type PostgresEventStore } from '../../event-store/postgres-event-store';
import { runReader, type Reader } from '../../readers/reader';
import { untilRead } from '../../readers/reader-positions';
import { digestReplay, digestRows } from './period-digest';
import { countAt } from './period-query';
import { periodTableDdl } from './period-table';
import { writePeriodRows } from './period-writer';
import { rebuildPeriodRows, type RebuildInput } from './rebuild';
import { dayOf, scores, scoreStream } from './score.features';

const readerName = 'scores';
let database: TestDatabase;
let store: PostgresEventStore;
let pool: Pool;
let reader: Reader;
let ledger: LedgerId;
let opened = 0;

beforeAll(async () => {
  database = await testDatabase();
  await asAdmin(database.owner, (owner) => owner.query(periodTableDdl(scores)));
  store = createPostgresEventStore({ url: database.app });
  pool = openPool(database.app, 6);
  reader = runReader({
    name: readerName,
    store,
    pool,
    pollMs: 50,
    handle: (transaction, of, events) => writePeriodRows(transaction, store, [scores], of, events),
  });
});
afterAll(async () => {
  await reader.stop();
  await store.close();
  await pool.end();
  await database.close();
});
beforeEach(async () => {
  ledger = ledgerId(`rebuilt-${(opened += 1)}`);
  await store.openLedger({ ledger, kind: 'drill', startsAt: dayOf(5) });
  await score('a', 3);
  await score('b\t"\\', 2);
});

/** Late facts of one key, and the correction of one, read by the live reader. */
async function score(key: string, count: number, to = ledger): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const stream = scoreStream(key);
    const expectedVersion = await store.streamVersion(to, stream);
    const payload = { what: `"${key}\n${expectedVersion}`, amount: n };
    const scored = { type: 'Scored', schema: 1, payload, occurredAt: dayOf((expectedVersion * 3) % 5) };
    const corrected = {
      ...{ type: 'EntryCorrected', schema: 1 },
      payload: {
        ...{ corrects: `${key}-0#1`, type: 'Scored', schema: 1, payload, reason: 'a slip' },
        occurredAt: dayOf(1),
      },
    };
    await store.append({
      ...{ ledger: to, key: `${key}-${expectedVersion}`, requestHash: '', actor: { kind: 'system' } },
      writes: [{ stream, expectedVersion, events: [expectedVersion === 2 ? corrected : scored] }],
    });
  }
  await read(to);
}

async function read(of = ledger): Promise<void> {
  const { position } = await store.head(of);
  await untilRead(pool, { ledger: of, position, readers: [readerName] });
}

const rebuild = (input: Partial<RebuildInput> = {}): Promise<unknown> =>
  rebuildPeriodRows({ pool, store, reader: readerName, projections: [scores], ...input });

const digest = (of = ledger): Promise<unknown> => digestRows(pool, scores, of);
const fresh = async (of = ledger): Promise<unknown> => digestReplay(store, scores, of, (await store.head(of)).position);

const names = (): Promise<readonly string[]> =>
  asAdmin(database.admin, async (admin) => {
    const text = `SELECT relname AS name FROM pg_class WHERE relname LIKE '%score%' AND relkind IN ('r', 'i')
      UNION ALL SELECT conname FROM pg_constraint WHERE conname LIKE '%score%' ORDER BY 1`;
    return (await admin.query<{ name: string }>(text)).rows.map(({ name }) => name);
  });

/** The log, of which the feed stands still at a position until it is let go. */
function standingAt(position: number): { store: EventStore; reached: Promise<void>; letGo: () => void } {
  let letGo = (): void => undefined;
  let reach = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const standing: EventStore = Object.create(store, {
    feed: {
      value: async function* (...range: Parameters<EventStore['feed']>) {
        for await (const event of store.feed(...range)) {
          yield event;
          if (event.ledger !== ledger || event.position !== position) continue;
          reach();
          await gone;
        }
      },
    },
  }) as EventStore;
  return { store: standing, reached, letGo };
}

describe('read models that are made anew beside the live ones', () => {
  it.each(['owner', 'app'] as const)('equal what they were, and mend what was damaged, by %s', async (role) => {
    const before = await digest();
    const tables = await names();
    await pool.query(`UPDATE score SET total = 99, state = '{}' WHERE ledger = $1`, [ledger]);
    expect(await digest()).not.toEqual(before);
    const rebuilding = openPool(database[role], 1);
    const { rows } = await pool.query('SELECT count(*)::int AS count FROM score');
    expect(await rebuild({ pool: rebuilding })).toEqual({ score: rows[0].count });
    await rebuilding.end();
    expect(await digest()).toEqual(before);
    expect(await names()).toEqual(tables);
  });

  it('keep their constraint, their indexes and their reader', async () => {
    await rebuild();
    await score('a', 2);
    expect(await digest()).toEqual(await fresh());
    const overlapping = `INSERT INTO score (ledger, key, valid, known, state) SELECT ledger, key, valid, known, state FROM score WHERE ledger = $1`;
    await expect(pool.query(overlapping, [ledger])).rejects.toMatchObject({ code: '23P01' });
  });

  it('make nobody wait: rows are read, events appended and read in, ledgers opened and dropped meanwhile', async () => {
    const dropped = ledgerId(`dropped-${opened}`);
    await store.openLedger({ ledger: dropped, kind: 'drill', startsAt: dayOf(5) });
    await score('a', 1, dropped);
    const standing = standingAt(3);
    const rebuilding = rebuild({ store: standing.store });
    await standing.reached;
    const before = await countAt(pool, scores, { ledger });
    await score('a', 4);
    await score('c', 2);
    const later = ledgerId(`later-${opened}`);
    await store.openLedger({ ledger: later, kind: 'drill', startsAt: dayOf(5) });
    await score('a', 2, later);
    await store.dropDrillLedger(dropped);
    expect(await countAt(pool, scores, { ledger })).not.toEqual(before);
    expect(await digest()).toEqual(await fresh());
    standing.letGo();
    await rebuilding;
    expect(await digest()).toEqual(await fresh());
    expect(await digest(later)).toEqual(await fresh(later));
    expect(await countAt(pool, scores, { ledger: dropped })).toEqual([{ count: 0 }]);
    await score('a', 1);
    expect(await digest()).toEqual(await fresh());
  });

  it('wait for whoever reads the live rows at length, and make nobody wait behind them', async () => {
    const long = await pool.connect();
    await long.query('BEGIN');
    await long.query('SELECT count(*) FROM score');
    let isDone = false;
    const rebuilding = rebuild().then(() => (isDone = true));
    for (let n = 0; n < 5; n += 1) await score('a', 1);
    expect(await digest()).toEqual(await fresh());
    expect(isDone).toBe(false);
    await long.query('COMMIT');
    long.release();
    await rebuilding;
    expect(await digest()).toEqual(await fresh());
  });

  it('leave the old rows and nothing else when their process dies in the middle', async () => {
    const before = await digest();
    const tables = await names();
    const standing = standingAt(3);
    const dying = openPool(database.app, 1);
    const { rows } = await dying.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const rebuilding = rebuild({ store: standing.store, pool: dying }).catch((error: unknown) => error);
    await standing.reached;
    await asAdmin(database.admin, (admin) => admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]));
    standing.letGo();
    expect(await rebuilding).toBeInstanceOf(Error);
    await dying.end();
    expect(await names()).toEqual(tables);
    expect(await digest()).toEqual(before);
    await rebuild();
    expect(await digest()).toEqual(before);
  });
});
