import type { Pool } from 'pg';

/**
 * Lets readers whose names begin so read every ledger again from its beginning. One that is leading loses its lead by its
 * token when it next has something to read, and starts anew. Answers how many checkpoints there were.
 */
export async function readAgain(pool: Pick<Pool, 'query'>, namesBegin: string): Promise<number> {
  await pool.query('UPDATE reader SET token = token + 1 WHERE starts_with(name, $1)', [namesBegin]);
  const text = 'UPDATE reader_checkpoint SET position = 0 WHERE starts_with(reader, $1)';
  return (await pool.query(text, [namesBegin])).rowCount ?? 0;
}
