import type { Pool, PoolClient } from 'pg';
import type { LedgerId } from '@taizhang/domain';
import type { EventStore } from '../../event-store/event-store';
import type { AnyPeriodProjection } from './period-projection';
import { dropPeriodConstraint, periodConstraint, sqlName } from './period-table';
import { insertPeriodRows } from './period-writer';
import { replayRows } from './replay';

export interface RebuildInput {
  /** Connections of `taizhang_owner` build the constraint once, at the end; those of `taizhang_app` pay for it with each row. */
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'readFeed' | 'readStream'>;
  /** The reader that writes these tables: it stands at its checkpoint while they are rebuilt up to there. */
  readonly reader: string;
  readonly ledger: LedgerId;
  readonly projections: readonly AnyPeriodProjection[];
  /** What else belongs into the same transaction. */
  readonly atEnd?: (client: PoolClient) => Promise<void>;
}

export interface RebuildReport {
  readonly upTo: number;
  readonly rows: Readonly<Record<string, number>>;
}

async function heldCheckpoint(client: PoolClient, reader: string, ledger: LedgerId): Promise<number> {
  const text = 'SELECT position FROM reader_checkpoint WHERE reader = $1 AND ledger = $2 FOR UPDATE';
  const { rows } = await client.query<{ position: number | string }>(text, [reader, ledger]);
  return Number(rows[0]?.position ?? 0);
}

async function mayAlter(client: PoolClient, projection: AnyPeriodProjection): Promise<boolean> {
  const text = `SELECT pg_has_role(relowner, 'USAGE') AS may FROM pg_class WHERE oid = $1::regclass`;
  const { rows } = await client.query<{ may: boolean }>(text, [projection.name]);
  return rows[0]?.may === true;
}

async function rebuildOne(
  client: PoolClient,
  projection: AnyPeriodProjection,
  input: RebuildInput,
  upTo: number,
): Promise<number> {
  const atEnd = await mayAlter(client, projection);
  await client.query(`DELETE FROM ${sqlName(projection.name)} WHERE ledger = $1`, [input.ledger]);
  if (atEnd) await client.query(dropPeriodConstraint(projection));
  const rows = await replayRows(input.store, projection, input.ledger, upTo);
  await insertPeriodRows(client, projection, input.ledger, rows);
  if (atEnd) await client.query(periodConstraint(projection));
  return rows.length;
}

/** Throws a ledger's rows away and folds them again from the log, in one transaction; nobody sees them half-made. */
export async function rebuildPeriodRows(input: RebuildInput): Promise<RebuildReport> {
  const client = await input.pool.connect();
  try {
    await client.query('BEGIN');
    const upTo = await heldCheckpoint(client, input.reader, input.ledger);
    const rows: Record<string, number> = {};
    for (const projection of input.projections)
      rows[projection.name] = await rebuildOne(client, projection, input, upTo);
    await input.atEnd?.(client);
    await client.query('COMMIT');
    client.release();
    return { upTo, rows };
  } catch (error) {
    client.release(true);
    throw error;
  }
}
