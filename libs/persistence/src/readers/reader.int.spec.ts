import { instant, ledgerId, streamName, type LedgerId, type Stored } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Pool } from 'pg';
import { asAdmin } from '../database/prepare-database';
import { openPool } from '../database/pool';
import { createPostgresEventStore, type PostgresEventStore } from '../event-store/postgres-event-store';
import { runReader, type Reader, type ReaderOptions } from './reader';
import { readerPositions, untilRead } from './reader-positions';

let database: TestDatabase;
let store: PostgresEventStore;
let pool: Pool;
let ledger: LedgerId;
let appended: number;
let run = 0;
const running: Reader[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await asAdmin(database.owner, (owner) =>
    owner.query(`CREATE TABLE seen (reader text, ledger text, position bigint); GRANT ALL ON seen TO taizhang_app;
      INSERT INTO read_model VALUES ('seen')`),
  );
  store = createPostgresEventStore({ url: database.app });
  pool = openPool(database.app, 10);
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.close();
});
beforeEach(async () => {
  run += 1;
  appended = 0;
  ledger = ledgerId(`read-${run}`);
  await store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((reader) => reader.stop()));
});

const append = async (count: number, to = ledger): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const key = `k${(appended += 1)}`;
    const writes = [
      { stream: streamName('note', key), expectedVersion: 0, events: [{ type: 'Noted', schema: 1, payload: {} }] },
    ];
    await store.append({ ledger: to, key, requestHash: '', actor: { kind: 'system' }, writes });
  }
};

const nameOf = (what: string): string => `${what} ${run}`;

function read(options: Partial<ReaderOptions> & { readonly name: string }): Reader {
  const note = async (tx: Pick<Pool, 'query'>, of: LedgerId, events: readonly Stored[]): Promise<void> => {
    const positions = events.map(({ position }) => position);
    await tx.query('INSERT INTO seen SELECT $1, $2, unnest($3::bigint[])', [options.name, of, positions]);
  };
  const reader = runReader({
    store,
    pool,
    handle: note,
    reads: (head) => head.ledger.startsWith(ledger),
    pollMs: 50,
    ...options,
  });
  running.push(reader);
  return reader;
}

async function seen(name: string, of = ledger): Promise<readonly number[]> {
  const text = 'SELECT position FROM seen WHERE reader = $1 AND ledger = $2 ORDER BY ctid';
  return (await pool.query<{ position: number }>(text, [name, of])).rows.map(({ position }) => position);
}

async function untilSomebodyWaits(): Promise<void> {
  const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await asAdmin(database.admin, async (admin) => {
    while ((await admin.query(text)).rowCount === 0) continue;
  });
}

const upTo = (position: number): readonly number[] => Array.from({ length: position }, (_, index) => index + 1);

describe('a reader', () => {
  it('reads every event once and in order, those before it began and those after', async () => {
    const name = nameOf('plain');
    await append(5);
    read({ name, batchSize: 2 });
    await append(5);
    await untilRead(pool, { ledger, position: 11, readers: [name] });
    expect(await seen(name)).toEqual(upTo(11));
  });

  it('reads every ledger, and one that is opened later', async () => {
    const name = nameOf('all');
    read({ name });
    const later = ledgerId(`${ledger}-later`);
    await store.openLedger({ ledger: later, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
    await append(1, later);
    await untilRead(pool, { ledger: later, position: 2, readers: [name] });
    await untilRead(pool, { ledger, position: 1, readers: [name] });
    expect(await seen(name, later)).toEqual([1, 2]);
  });

  it('goes on from its checkpoint after a stop', async () => {
    const name = nameOf('stopped');
    await append(2);
    const first = read({ name });
    await untilRead(pool, { ledger, position: 3, readers: [name] });
    await first.stop();
    await append(2);
    expect((await readerPositions(pool, ledger)).get(name)).toBe(3);
    read({ name });
    await untilRead(pool, { ledger, position: 5, readers: [name] });
    expect(await seen(name)).toEqual(upTo(5));
  });

  it('writes nothing of a batch that failed, and tries it again', async () => {
    const name = nameOf('failing');
    const errors: unknown[] = [];
    let failures = 2;
    await append(3);
    read({
      name,
      onError: (error) => errors.push(error),
      handle: async (tx, of, events) => {
        await tx.query('INSERT INTO seen SELECT $1, $2, unnest($3::bigint[])', [
          name,
          of,
          events.map(({ position }) => position),
        ]);
        if ((failures -= 1) >= 0) throw new Error('not yet');
      },
    });
    await untilRead(pool, { ledger, position: 4, readers: [name] });
    expect(await seen(name)).toEqual(upTo(4));
    expect(errors).toHaveLength(2);
  });

  it('leads alone among all that run under its name, and another takes over when it stops', async () => {
    const name = nameOf('led');
    const led: string[] = [];
    const member = (who: string): Reader =>
      read({ name, handle: async () => void led.push(who), committed: () => undefined });
    const first = member('first');
    await append(1);
    await untilRead(pool, { ledger, position: 2, readers: [name] });
    member('second');
    await append(1);
    await untilRead(pool, { ledger, position: 3, readers: [name] });
    expect(new Set(led)).toEqual(new Set(['first']));
    await first.stop();
    await append(1);
    await untilRead(pool, { ledger, position: 4, readers: [name] });
    expect(led.at(-1)).toBe('second');
  });

  it('writes nothing more once another has taken its lead without its knowing', async () => {
    const name = nameOf('fenced');
    let taken = false;
    await append(1);
    read({
      name,
      handle: async (tx, of, events) => {
        const positions = events.map(({ position }) => position);
        await tx.query('INSERT INTO seen SELECT $1, $2, unnest($3::bigint[])', [name, of, positions]);
        taken = true;
      },
    });
    await untilRead(pool, { ledger, position: 2, readers: [name] });
    expect(taken).toBe(true);
    const { rows: before } = await pool.query<{ token: number }>('SELECT token FROM reader WHERE name = $1', [name]);
    await pool.query('UPDATE reader SET token = token + 1 WHERE name = $1', [name]);
    await append(1);
    await untilRead(pool, { ledger, position: 3, readers: [name] });
    const { rows: after } = await pool.query<{ token: number }>(
      'SELECT token FROM reader_checkpoint WHERE reader = $1 AND ledger = $2',
      [name, ledger],
    );
    expect(after[0]?.token).toBe((before[0]?.token ?? 0) + 2);
    expect(await seen(name)).toEqual(upTo(3));
  });

  it('ends the batch in hand before another can take its lead, and writes nothing by its old token after', async () => {
    const name = nameOf('overtaken');
    const written: number[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let begun = (): void => undefined;
    const inHand = new Promise<void>((resolve) => (begun = resolve));
    await append(1);
    read({
      name,
      batchSize: 1,
      handle: async (tx, _of, [event]) => {
        begun();
        await held;
        const { rows } = await tx.query<{ token: number }>('SELECT token FROM reader WHERE name = $1', [name]);
        written.push(rows[0]?.token ?? 0);
        await tx.query('INSERT INTO seen VALUES ($1, $2, $3)', [name, ledger, event?.position]);
      },
    });
    await inHand;
    let isTaken = false;
    const taking = pool
      .query('UPDATE reader SET token = token + 1 WHERE name = $1', [name])
      .then(() => (isTaken = true));
    await untilSomebodyWaits();
    expect(isTaken).toBe(false);
    letGo();
    await taking;
    await untilRead(pool, { ledger, position: 2, readers: [name] });
    expect(await seen(name)).toEqual(upTo(2));
    expect(written[0]).toBe(1);
    // Whether its next batch came before the other took the lead is chance; none was written once it had.
    expect(written).not.toContain(2);
  });

  it('outlives its connection', async () => {
    const name = nameOf('cut');
    read({ name });
    await append(1);
    await untilRead(pool, { ledger, position: 2, readers: [name] });
    await asAdmin(database.admin, (admin) =>
      admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`),
    );
    await append(1);
    await untilRead(pool, { ledger, position: 3, readers: [name] });
    expect(await seen(name)).toEqual(upTo(3));
  });

  it('leaves nothing behind of a drill that is dropped', async () => {
    const name = nameOf('dropped');
    await append(3);
    const reader = read({ name });
    await untilRead(pool, { ledger, position: 4, readers: [name] });
    await store.dropDrillLedger(ledger);
    await reader.stop();
    expect(await seen(name)).toEqual([]);
    expect((await readerPositions(pool, ledger)).size).toBe(0);
  });
});
