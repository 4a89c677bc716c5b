import type { Pool } from 'pg';
import type { EventStore, LedgerHead } from '../event-store/event-store';
import { isStillThere } from './reader-checkpoint';

export interface ReaderAhead {
  readonly reader: string;
  readonly position: number;
}

/** Readers that have read what the ledger has not got any more, and for which no epoch was opened since: they stand still. */
export async function readersAhead(
  pool: Pick<Pool, 'query'>,
  store: Pick<EventStore, 'readFeed'>,
  { ledger, epoch }: LedgerHead,
): Promise<readonly ReaderAhead[]> {
  const { rows } = await pool.query<{ reader: string; position: number; last_id: string | null }>(
    `SELECT reader, position, last_id FROM reader_checkpoint
     WHERE ledger = $1 AND position > 0 AND coalesce(epoch, 1) >= $2 ORDER BY reader`,
    [ledger, epoch],
  );
  const ahead: ReaderAhead[] = [];
  for (const { reader, position: text, last_id: lastId } of rows) {
    const position = Number(text);
    const read = { position, ...(lastId !== null && { lastId }) };
    if (!(await isStillThere(store, ledger, read))) ahead.push({ reader, position });
  }
  return ahead;
}
