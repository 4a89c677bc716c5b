import type { Pool, PoolClient } from 'pg';
import type { ArchivedHead } from '../backup-manifest';

/** Under this name the archive stands among the readers of the log, with its position and its lag. */
export const archiveReader = 'archive';

export interface ArchiveProgress {
  readonly ledger: string;
  readonly archived: number;
  readonly position: number;
  /** Age of the oldest event that is not archived; 0 where every event is. */
  readonly behindSeconds: number;
}

/** A ledger that was dropped meanwhile has no row to stand on. */
export async function noteProgress(client: Pool | PoolClient, heads: Iterable<ArchivedHead>): Promise<void> {
  const all = [...heads];
  await client.query(
    `INSERT INTO reader_checkpoint (reader, ledger, position, token)
     SELECT $1, l.id, a.position, 0 FROM unnest($2::text[], $3::bigint[]) AS a (ledger, position)
     JOIN ledger l ON l.id = a.ledger FOR KEY SHARE OF l
     ON CONFLICT (reader, ledger) DO UPDATE SET position = excluded.position`,
    [archiveReader, all.map(({ ledger }) => ledger), all.map(({ position }) => position)],
  );
}

/** Of every ledger; empty where nothing was ever archived. */
export async function archiveProgress(pool: Pick<Pool, 'query'>): Promise<readonly ArchiveProgress[]> {
  const { rows } = await pool.query<{ ledger: string; archived: number; position: number; waiting: number | null }>(
    `SELECT l.id AS ledger, coalesce(c.position, 0) AS archived, l.position,
       (SELECT e.committed_at FROM event e WHERE e.ledger = l.id AND e.position = coalesce(c.position, 0) + 1) AS waiting
     FROM ledger l LEFT JOIN reader_checkpoint c ON c.ledger = l.id AND c.reader = $1
     WHERE EXISTS (SELECT FROM reader WHERE name = $1) ORDER BY l.id`,
    [archiveReader],
  );
  return rows.map(({ ledger, archived, position, waiting }) => ({
    ...{ ledger, archived: Number(archived), position: Number(position) },
    behindSeconds: waiting === null ? 0 : Math.max(0, Math.round((Date.now() - Number(waiting)) / 1_000)),
  }));
}
