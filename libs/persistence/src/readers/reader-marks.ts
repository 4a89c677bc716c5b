import { msOf, type LedgerId, type Stored } from '@taizhang/domain';
import type { EventStore } from '../event-store/event-store';
import { isStillThere, type ReaderCheckpoint } from './reader-checkpoint';
import type { Transaction } from './transaction';

/** So many of the newest places are kept, and of those before them one in a thousand positions. */
const newest = 64;

/** Notes that a reader has passed this event. */
export async function markPassed(transaction: Transaction, reader: string, event: Stored): Promise<void> {
  const { ledger, position, id, committedAt } = event;
  await transaction.query(
    `INSERT INTO reader_mark (reader, ledger, position, event_id, committed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (reader, ledger, position) DO UPDATE SET event_id = excluded.event_id, committed_at = excluded.committed_at`,
    [reader, ledger, position, id, msOf(committedAt)],
  );
  await transaction.query(
    `WITH older AS (SELECT position FROM reader_mark WHERE reader = $1 AND ledger = $2 ORDER BY position DESC OFFSET ${newest} LIMIT 2)
     DELETE FROM reader_mark WHERE reader = $1 AND ledger = $2 AND position =
       (SELECT min(position) FROM older HAVING count(*) = 2 AND min(position) / 1000 = max(position) / 1000)`,
    [reader, ledger],
  );
}

/**
 * The newest place that a reader has passed and that the log still has: the same event, committed at the same time, so that all
 * before it is what was read. What lies behind it was lost, or was read between two marks; those marks are taken away.
 */
export async function lastUnchanged(
  transaction: Transaction,
  store: Pick<EventStore, 'readFeed'>,
  reader: string,
  ledger: LedgerId,
): Promise<Omit<ReaderCheckpoint, 'epoch'>> {
  const { rows } = await transaction.query<{ position: number; event_id: string }>(
    `SELECT m.position, m.event_id FROM reader_mark m JOIN event e ON e.ledger = m.ledger AND e.position = m.position
     WHERE m.reader = $1 AND m.ledger = $2 AND e.committed_at = m.committed_at ORDER BY m.position DESC`,
    [reader, ledger],
  );
  let found: Omit<ReaderCheckpoint, 'epoch'> = { position: 0 };
  for (const { position: text, event_id: lastId } of rows) {
    const read = { position: Number(text), lastId };
    if (!(await isStillThere(store, ledger, read))) continue;
    found = read;
    break;
  }
  await transaction.query('DELETE FROM reader_mark WHERE reader = $1 AND ledger = $2 AND position > $3', [
    ...[reader, ledger, found.position],
  ]);
  return found;
}
