import { instant, ledgerId, streamName, type LedgerId, type Stored } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Pool } from 'pg';
import { inTransaction } from '../database/in-transaction';
import { openPool } from '../database/pool';
import { asAdmin } from '../database/prepare-database';
import { openEpoch } from '../event-store/open-epoch';
import { createPostgresEventStore, type PostgresEventStore } from '../event-store/postgres-event-store';
import { copyOfTheLog } from './copied-log.features';
import { runReader, type Reader } from './reader';
import { markPassed } from './reader-marks';
import { untilRead } from './reader-positions';

let database: TestDatabase;
let store: PostgresEventStore;
let pool: Pool;
let ledger: LedgerId;
let opened = 0;
let running: Reader[] = [];
let errors: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await asAdmin(database.owner, (owner) =>
    owner.query('CREATE TABLE told (reader text, ledger text, id text); GRANT ALL ON told TO taizhang_app'),
  );
  store = createPostgresEventStore({ url: database.app });
  pool = openPool(database.app, 6);
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.close();
});
beforeEach(async () => {
  ledger = ledgerId(`put-back-${(opened += 1)}`);
  errors = [];
  await store.openLedger({ ledger, kind: 'official', startsAt: instant('2017-09-01T00:00:00.000Z') });
});
afterEach(async () => {
  await Promise.all(running.map((reader) => reader.stop()));
  running = [];
});

async function append(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const events = [{ type: 'Noted', schema: 1, payload: { key } }];
    const writes = [{ stream: streamName('note', key), expectedVersion: 0, events }];
    await store.append({ ledger, key, requestHash: '', actor: { kind: 'system' }, writes });
  }
}

const nameOf = (kind: string): string => `${kind} ${ledger}`;

/** One that can forget, as read models can, and one whose deeds are out of reach, as a relay's. */
function read(): void {
  for (const kind of ['rows', 'relay']) {
    const name = nameOf(kind);
    const reader = runReader({
      ...{ name, store, pool, pollMs: 20 },
      reads: (head) => head.ledger === ledger,
      handle: async (transaction, of, events) => {
        await transaction.query('INSERT INTO told SELECT $1, $2, unnest($3::text[])', [
          ...[name, of],
          events.map(({ id }) => id),
        ]);
      },
      ...(kind === 'rows' && {
        forget: async (transaction, of) => {
          await transaction.query('DELETE FROM told WHERE reader = $1 AND ledger = $2', [name, of]);
        },
      }),
      ...(kind === 'relay' && { resumes: true }),
      onError: (error) => errors.push(`${name}: ${(error as { code?: string }).code}`),
    });
    running.push(reader);
  }
}

const readers = (): readonly string[] => ['rows', 'relay'].map(nameOf);
async function readToTheEnd(): Promise<void> {
  const { position } = await store.head(ledger);
  await untilRead(pool, { ledger, position, readers: readers() });
}
const told = async (kind: string): Promise<readonly string[]> => {
  const text = 'SELECT id FROM told WHERE reader = $1 ORDER BY ctid';
  return (await pool.query<{ id: string }>(text, [nameOf(kind)])).rows.map(({ id }) => id);
};
async function untilAllComplained(): Promise<void> {
  const awaited = readers().map((name) => `${name}: LogWasPutBack`);
  while (!awaited.every((error) => errors.includes(error))) await new Promise((resolve) => setImmediate(resolve));
}

describe('a log that lost its end', () => {
  it('is noticed by its readers, who stand still until somebody says that it is to go on, and then begin anew by themselves', async () => {
    read();
    await append('a', 'b');
    await readToTheEnd();
    const copy = await copyOfTheLog(database.admin, ledger);
    await append('lost-1', 'lost-2', 'lost-3');
    await readToTheEnd();
    await copy.putBack();
    await untilAllComplained();

    await append('c', 'd', 'e', 'f');
    errors = [];
    await untilAllComplained();
    expect(await told('rows')).toEqual(['ledger-opened#1', 'a#1', 'b#1', 'lost-1#1', 'lost-2#1', 'lost-3#1']);

    expect(await openEpoch(store, ledger, '备机落后于主机')).toMatchObject({ epoch: 2, position: 8 });
    await append('g');
    await readToTheEnd();
    const kept = ['ledger-opened#1', 'a#1', 'b#1', 'c#1', 'd#1', 'e#1', 'f#1', 'epoch/2#1', 'g#1'];
    expect(await told('rows')).toEqual(kept);
    // What went out before the loss is not sent again: the relay goes on behind the last event that is unchanged.
    const sentBefore = ['ledger-opened#1', 'a#1', 'b#1', 'lost-1#1', 'lost-2#1', 'lost-3#1'];
    expect(await told('relay')).toEqual([...sentBefore, ...kept.slice(3)]);
    expect((await store.verify(ledger)).damages).toEqual([]);
  });

  it('is read again from its beginning by whoever has passed no place that is still there', async () => {
    const copy = await copyOfTheLog(database.admin, ledger);
    await append('lost-1', 'lost-2');
    read();
    await readToTheEnd();
    await pool.query('DELETE FROM reader_mark WHERE position = 1');
    await copy.putBack();
    // The first of them happens again, under the same id: it is another event, at another time.
    await append('lost-1', 'b');
    await openEpoch(store, ledger, 'a restore');
    await readToTheEnd();
    const again = ['ledger-opened#1', 'lost-1#1', 'b#1', 'epoch/2#1'];
    expect((await told('relay')).slice(-again.length)).toEqual(again);
    expect(await told('rows')).toEqual(again);
  });

  it('is known by few places, however long it is: the newest, and one in a thousand before them', async () => {
    await pool.query(`INSERT INTO reader (name) VALUES ('marking') ON CONFLICT DO NOTHING`);
    await inTransaction(pool, async (transaction) => {
      for (let position = 1; position <= 4_000; position += 20) {
        const event = { ledger, position, id: `e${position}`, committedAt: instant('2017-09-01T00:00:00.000Z') };
        await markPassed(transaction, 'marking', event as unknown as Stored);
      }
    });
    const { rows } = await pool.query<{ position: number }>(
      `SELECT position FROM reader_mark WHERE reader = 'marking' ORDER BY position`,
    );
    const positions = rows.map(({ position }) => position);
    expect(positions.slice(-64)).toEqual(Array.from({ length: 64 }, (_, n) => 3_981 - (63 - n) * 20));
    expect(positions.slice(0, -64)).toEqual([981, 1_981, 2_701]);
  });

  it('goes on without anybody going back where its readers had not read what was lost', async () => {
    await append('a');
    const copy = await copyOfTheLog(database.admin, ledger);
    read();
    await readToTheEnd();
    await append('b');
    await Promise.all(running.map((reader) => reader.stop()));
    running = [];
    await pool.query('UPDATE reader_checkpoint SET position = 2, last_id = $2 WHERE ledger = $1', [ledger, 'a#1']);
    await pool.query('DELETE FROM told WHERE ledger = $1 AND id = $2', [ledger, 'b#1']);
    await copy.putBack();
    await openEpoch(store, ledger, 'a test of the standby');
    read();
    await append('c');
    await readToTheEnd();
    expect(await told('relay')).toEqual(['ledger-opened#1', 'a#1', 'epoch/2#1', 'c#1']);
    expect(errors).toEqual([]);
  });
});

describe('a new epoch', () => {
  it('is opened once by whoever says it first, and says why', async () => {
    const both = await Promise.allSettled(['one', 'other'].map((reason) => openEpoch(store, ledger, reason)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [, event] = await store.readFeed(ledger, { after: 0, limit: 2 });
    expect(event).toMatchObject({ type: 'EpochOpened', payload: { epoch: 2 } });
    expect((await store.head(ledger)).epoch).toBe(2);
  });
});

describe('a position that no event has', () => {
  it('is never passed over', async () => {
    await append('a', 'b', 'c');
    await asAdmin(database.admin, (admin) =>
      admin.query(
        `SET session_replication_role = 'replica'; DELETE FROM event WHERE ledger = '${ledger}' AND position = 3`,
      ),
    );
    read();
    while (!errors.some((error) => error.endsWith('LogHasGap'))) await new Promise((resolve) => setImmediate(resolve));
    expect(await told('rows')).toEqual([]);
  });
});
