import type { PoolClient, QueryResultRow } from 'pg';
import type { LedgerId } from '@taizhang/domain';
import { EventStoreError } from './event-store.errors';
import { headOf, type LedgerRow } from './ledger-head';
import type { LogSource } from './log-source';

const pageSize = 2_000;

async function* paged<R extends QueryResultRow>(
  client: PoolClient,
  text: string,
  parameters: readonly unknown[],
  cursor: (row: R) => unknown,
  start: unknown,
): AsyncGenerator<R> {
  for (let after = start; ;) {
    const { rows } = await client.query<R>(`${text} LIMIT ${pageSize}`, [...parameters, after]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = cursor(last);
  }
}

const events = `SELECT position, stream, version, category, type, causation, recorded_at, committed_at, canonical, event_hash, leaf
  FROM event WHERE ledger = $1 AND position > $2 ORDER BY position`;
const batches = `SELECT first_position, event_count, recorded_at, committed_at, link
  FROM batch WHERE ledger = $1 AND first_position > $2 ORDER BY first_position`;
const keys = 'SELECT key, first_position, event_count FROM append_key WHERE ledger = $1 AND key > $2 ORDER BY key';

interface EventRow {
  position: number;
  stream: string;
  version: number;
  category: string;
  type: string;
  causation: string | null;
  recorded_at: number;
  committed_at: number;
  canonical: string;
  event_hash: Buffer;
  leaf: Buffer;
}
interface BatchTableRow {
  first_position: number;
  event_count: number;
  recorded_at: number;
  committed_at: number;
  link: Buffer;
}
interface KeyTableRow {
  key: string;
  first_position: number;
  event_count: number;
}

/**
 * A ledger as the client's transaction sees it; begin one with REPEATABLE READ for a single snapshot. Events and batches
 * come from behind the position `after` on.
 */
export async function postgresLogSource(client: PoolClient, ledger: LedgerId, after = 0): Promise<LogSource> {
  const { rows } = await client.query<LedgerRow>('SELECT * FROM ledger WHERE id = $1', [ledger]);
  if (rows[0] === undefined) throw new EventStoreError('LedgerUnknown', `no ledger ${ledger}`);
  return {
    head: headOf(rows[0]),
    async *events() {
      for await (const row of paged<EventRow>(client, events, [ledger], ({ position }) => position, after)) {
        yield {
          position: row.position,
          stream: row.stream,
          version: row.version,
          category: row.category,
          type: row.type,
          ...(row.causation !== null && { causation: row.causation }),
          recordedAtMs: row.recorded_at,
          committedAtMs: row.committed_at,
          canonical: row.canonical,
          eventHash: row.event_hash,
          leaf: row.leaf,
        };
      }
    },
    async *batches() {
      for await (const row of paged<BatchTableRow>(client, batches, [ledger], (last) => last.first_position, after)) {
        const { first_position: firstPosition, event_count: count, link } = row;
        yield { firstPosition, count, recordedAtMs: row.recorded_at, committedAtMs: row.committed_at, link };
      }
    },
    async *keys() {
      for await (const row of paged<KeyTableRow>(client, keys, [ledger], ({ key }) => key, '')) {
        yield { key: row.key, firstPosition: row.first_position, count: row.event_count };
      }
    },
  };
}
