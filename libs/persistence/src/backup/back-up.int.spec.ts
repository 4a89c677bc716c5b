import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, ledgerId, streamName } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client, type Pool } from 'pg';
import { createPersistence, type Persistence } from '../database/persistence';
import { openPool } from '../database/pool';
import { asAdmin } from '../database/prepare-database';
import { createPostgresEventStore } from '../event-store/postgres-event-store';
import { createLocalObjectStore } from '../file-store/local-object-store';
import { backUp, type BackupReport } from './back-up';
import { restore } from './restore';

const official = ledgerId('official');
const drill = ledgerId('drill');
const startsAt = instant('2017-09-01T00:00:00.000Z');

/** The races of a backup with the end of a drill, each brought about by a transaction that is held open. */
describe('a backup while a drill is dropped', () => {
  let folder: string;
  let database: TestDatabase;
  let persistence: Persistence;
  let owner: Pool;
  let made = Date.parse('2026-03-01T02:00:00.000Z');
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-dropped-'));
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    owner = openPool(database.owner, 2);
    await persistence.store.openLedger({ ledger: official, kind: 'official', startsAt });
    for (const key of ['a', 'b', 'c']) await noted(official, key);
  });
  beforeEach(async () => {
    await persistence.store.openLedger({ ledger: drill, kind: 'drill', startsAt });
    await noted(drill, 'd');
  });
  afterAll(async () => {
    await owner.end();
    await persistence.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  async function noted(ledger: typeof official, key: string): Promise<void> {
    const events = [{ type: 'Noted', schema: 1, payload: {} }];
    const writes = [{ stream: streamName('note', key), expectedVersion: 0, events }];
    const append = { ledger, key, requestHash: '', actor: { kind: 'system' } as const, writes };
    expect(await persistence.store.append(append)).toMatchObject({ kind: 'stored' });
  }
  /** A statement in a transaction that stays open; answers what ends it. */
  async function held(statement: string, values: readonly unknown[] = []): Promise<() => Promise<void>> {
    const client = new Client({ connectionString: database.owner });
    await client.connect();
    await client.query('BEGIN');
    await client.query(statement, [...values]);
    return async () => {
      await client.query('COMMIT');
      await client.end();
    };
  }
  /** Until a statement of the backup waits for what is held. */
  async function untilWaiting(statement: string): Promise<void> {
    const text = `SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%' || $1 || '%'`;
    await asAdmin(database.admin, async (admin) => {
      while ((await admin.query(text, [statement])).rowCount === 0) continue;
    });
  }
  const backedUp = async (): Promise<BackupReport> =>
    backUp({
      ...{ database: owner, objects: createLocalObjectStore(at('objects')), folder: at('backups') },
      house: await persistence.evidence.house(),
      signer: await persistence.keyring.signer(),
      keyring: { database: openedKeyring(), folder: at('keys'), days: 30 },
      now: new Date((made += 1_000)),
    }).finally(() => keyrings.splice(0).forEach((pool) => void pool.end()));
  const keyrings: Pool[] = [];
  const openedKeyring = (): Pool => {
    const pool = openPool(database.keyring.url, 1);
    keyrings.push(pool);
    return pool;
  };

  /** What another machine has after it took the backup back: each ledger with its number of events, verified. */
  async function restored({ place, keyring }: BackupReport): Promise<readonly (readonly [string, number])[]> {
    const elsewhere = await testDatabase();
    const pools = [openPool(elsewhere.owner, 2), openPool(elsewhere.keyring.url, 1)] as const;
    const there = await createPersistence({ databaseUrl: elsewhere.app });
    try {
      await restore({
        ...{ database: pools[0], store: there.store, objects: createLocalObjectStore(at('there')), from: place },
        keyring: { database: pools[1], note: keyring?.place ?? '', wrappingKey: database.keyring.key },
        ...{ incoming: at('incoming'), anchors: [] },
      });
      const heads = await there.store.ledgers();
      for (const { ledger } of heads) expect((await there.store.verify(ledger)).damages).toEqual([]);
      return heads.map(({ ledger, position }) => [ledger, position] as const);
    } finally {
      await there.close();
      for (const pool of pools) await pool.end();
      await elsewhere.close();
    }
  }

  it('waits for the end of a drill that is being dropped, and holds the official ledger whole without it', async () => {
    const dropped = await held('SELECT drop_drill_ledger($1)', [drill]);
    const backup = backedUp();
    await untilWaiting('LOCK TABLE event');
    await dropped();
    const report = await backup;
    expect(report.manifest.ledgers.map(({ ledger, position }) => [ledger, position])).toEqual([[official, 4]]);
    expect(await restored(report)).toEqual([[official, 4]]);
  });

  it('holds a drill whole that is to be dropped while the backup is being written; the drill goes afterwards', async () => {
    const written = await held('LOCK TABLE ended_session IN ACCESS EXCLUSIVE MODE');
    const backup = backedUp();
    await untilWaiting('ended_session');
    const hasty = createPostgresEventStore({ url: database.app, dropAttempts: 1 });
    await expect(hasty.dropDrillLedger(drill)).rejects.toMatchObject({ code: 'LedgerInUse' });
    await hasty.close();
    await noted(official, 'meanwhile');
    await written();
    const report = await backup;
    await persistence.store.dropDrillLedger(drill);
    expect(await restored(report)).toEqual([
      [drill, 2],
      [official, 4],
    ]);
    expect((await persistence.store.ledgers()).map(({ ledger }) => ledger)).toEqual([official]);
  });
});
