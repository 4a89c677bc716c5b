import type { PoolClient } from 'pg';
import { headOf, type LedgerRow } from '../event-store/ledger-head';
import type { LedgerHead } from '../event-store/event-store';

/**
 * Every ledger of a snapshot. Partitions are held before there is a snapshot at all: a drill that is dropped meanwhile would
 * be gone from under it. One that is being dropped is waited for, and is not in it; one that would be dropped later waits.
 */
export async function heldLedgers(client: PoolClient): Promise<readonly LedgerHead[]> {
  await client.query('LOCK TABLE event IN ACCESS SHARE MODE');
  const { rows } = await client.query<LedgerRow>('SELECT * FROM ledger ORDER BY id');
  return rows.map(headOf);
}
