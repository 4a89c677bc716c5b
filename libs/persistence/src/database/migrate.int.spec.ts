import { instant, ledgerId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createPostgresEventStore } from '../event-store/postgres-event-store';
import { projectionReader, projections } from '../read-models/projections';
import { migrate } from './migrate';
import { asAdmin } from './prepare-database';

describe('bringing a database up to date', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const rows = <T extends object>(text: string): Promise<readonly T[]> =>
    asAdmin(database.owner, async (owner) => (await owner.query<T>(text)).rows);

  it('finds nothing to do a second time', async () => {
    expect(await migrate(database.owner)).toEqual([]);
  });

  it('adds the table of a projection that came later, and lets every projection be written anew', async () => {
    const later = projections.at(-1)?.name ?? '';
    const earlier = projections[0]?.name ?? '';
    const store = createPostgresEventStore({ url: database.app });
    await store.openLedger({ ledger: ledgerId('old'), kind: 'drill', startsAt: instant('2017-09-01T00:00:00.000Z') });
    await store.close();
    await rows(`DROP TABLE "${later}"; DELETE FROM read_model WHERE name = '${later}'`);
    await rows(`INSERT INTO reader (name, token) VALUES ('${projectionReader}', 1);
      INSERT INTO reader_checkpoint (reader, ledger, position, token) VALUES ('${projectionReader}', 'old', 7, 1);
      INSERT INTO declaration_draft VALUES ('old', 'c', 'p', 'p', '{}', '2017-09-12T02:32:00.000Z')`);
    expect(await migrate(database.owner)).toEqual([later]);
    expect(await rows(`SELECT count(*)::int AS count FROM "${later}"`)).toEqual([{ count: 0 }]);
    expect(await rows(`SELECT count(*)::int AS count FROM "${earlier}"`)).toEqual([{ count: 0 }]);
    const checkpoint = `SELECT position::int AS position FROM reader_checkpoint WHERE reader = '${projectionReader}'`;
    expect(await rows(checkpoint)).toEqual([{ position: 0 }]);
    expect(await rows('SELECT person_id FROM declaration_draft')).toEqual([{ person_id: 'p' }]);
  });
});
