import { testDatabase, type TestDatabase } from '../postgres';
import { runProbe } from './probe';

describe('the lost-event probe', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('finds nothing lost, doubled, invented or out of order in ten seconds of 32 writers in two processes, and an order that explains every answer', async () => {
    const { findings, histories, events, processesKilled } = await runProbe(database, 10);
    expect(findings).toMatchObject({ lost: 0, doubled: 0, outOfOrder: 0, invented: 0 });
    expect(histories).toEqual([]);
    expect(events).toBeGreaterThan(32);
    expect(processesKilled).toBe(1);
  });
});
