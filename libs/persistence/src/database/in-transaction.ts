import type { Pool, PoolClient } from 'pg';

/** One transaction on a connection of its own: all of it or nothing. */
async function within<T>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const done = await work(client);
    await client.query('COMMIT');
    client.release();
    return done;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

export const inTransaction = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  within(pool, 'BEGIN', work);

/** Everything that is read is of one moment. */
export const inSnapshot = <T>(
  pool: Pool,
  mode: 'READ ONLY' | 'READ WRITE',
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => within(pool, `BEGIN ISOLATION LEVEL REPEATABLE READ ${mode}`, work);
