import type { Instant, LedgerId } from '@taizhang/domain';
import type { Pool } from 'pg';

export interface UnrestQuery {
  readonly ledger: LedgerId;
  /** Checkpointed readers that must stand at the head. */
  readonly readers: readonly string[];
  /** The engine must owe nothing that is due by then. */
  readonly upTo: Instant;
}

export interface Unrest {
  readonly position: number;
  /** The slowest of the readers. */
  readonly readTo: number;
  readonly openItems: number;
}

/** What keeps a ledger from being quiet, as one snapshot; undefined when nothing does. */
export async function findUnrest(
  database: Pick<Pool, 'query'>,
  { ledger, readers, upTo }: UnrestQuery,
): Promise<Unrest | undefined> {
  const { rows } = await database.query<Unrest>(
    `SELECT position,
       (SELECT coalesce(min(coalesce(c.position, 0)), 0) FROM unnest($2::text[]) name
        LEFT JOIN reader_checkpoint c ON c.reader = name AND c.ledger = $1) AS "readTo",
       (SELECT count(*)::integer FROM agenda_row WHERE ledger = $1 AND by = 'engine' AND due_at <= $3) AS "openItems"
     FROM ledger WHERE id = $1`,
    [ledger, readers, upTo],
  );
  const found = rows[0];
  return found === undefined || (found.readTo >= found.position && found.openItems === 0) ? undefined : found;
}
