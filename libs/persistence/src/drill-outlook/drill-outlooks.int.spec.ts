import { instant, ledgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import type { Pool } from 'pg';
import { openPool } from '../database/pool';
import { createPostgresEventStore, type PostgresEventStore } from '../event-store/postgres-event-store';
import { DrillOutlooks } from './drill-outlooks';

const ledger = ledgerId('outlook');
const first = { at: instant('2017-09-12T02:40:00.000Z'), act: 'SubmitDeclaration', acts: 2 };

describe('the outlook of a drill', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: Pool;
  let outlooks: DrillOutlooks;
  beforeAll(async () => {
    database = await testDatabase();
    store = createPostgresEventStore({ url: database.app });
    pool = openPool(database.app, 2);
    outlooks = new DrillOutlooks(pool);
    await store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    await database.close();
  });

  it('is the last that was written, and none when nobody has anything left to do', async () => {
    expect(await outlooks.find(ledger)).toBeUndefined();
    await outlooks.write(ledger, first);
    await outlooks.write(ledger, { ...first, acts: 3 });
    expect(await outlooks.find(ledger)).toEqual({ ...first, acts: 3 });
    await outlooks.write(ledger, undefined);
    expect(await outlooks.find(ledger)).toBeUndefined();
  });

  it('goes with its ledger, and is not written for one that is gone', async () => {
    await outlooks.write(ledger, first);
    await store.dropDrillLedger(ledger);
    expect(await outlooks.find(ledger)).toBeUndefined();
    await outlooks.write(ledger, first);
    expect(await outlooks.find(ledger)).toBeUndefined();
  });
});
