import type { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { isConnectionLoss } from '../event-store/postgres-failures';
import { Pipeline } from './pipeline';
import { openPool } from './pool';

describe('a pipeline', () => {
  let database: TestDatabase;
  let pool: Pool;
  let pipeline: Pipeline;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.app, 2, { pipeline: true });
    pipeline = new Pipeline(pool, isConnectionLoss);
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const backend = async (): Promise<number> =>
    (await pipeline.query<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' })).rows[0]?.pid ?? 0;
  const free = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

  it('asks one connection for everything that is under way, and holds none when nothing is', async () => {
    const asked = await Promise.all([backend(), backend(), backend()]);
    expect(new Set(asked).size).toBe(1);
    await free();
    expect({ all: pool.totalCount, idle: pool.idleCount }).toEqual({ all: 1, idle: 1 });
  });

  it('is not stopped by a statement that is refused', async () => {
    const answers = await Promise.allSettled([backend(), pipeline.query({ text: 'SELECT 1 / 0' }), backend()]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fails everything under way when its connection is lost, and goes on with another', async () => {
    const lost = await backend();
    const underWay = [pipeline.query({ text: 'SELECT pg_sleep(60)' }), backend()].map((each) =>
      each.then(
        () => 'answered',
        (error: unknown) => (isConnectionLoss(error) ? 'lost' : error),
      ),
    );
    while (!(await terminated(lost)));
    expect(await Promise.all(underWay)).toEqual(['lost', 'lost']);
    expect(await backend()).not.toBe(lost);
    await free();
    expect({ all: pool.totalCount, idle: pool.idleCount }).toEqual({ all: 1, idle: 1 });
  });

  /** Once it is seen at work, so that the statement is under way for sure. */
  async function terminated(pid: number): Promise<boolean> {
    const text = `SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity WHERE pid = $1 AND query LIKE '%pg_sleep%'`;
    return (await pool.query<{ done: boolean }>(text, [pid])).rows[0]?.done === true;
  }
});
