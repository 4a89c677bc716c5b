import type { LedgerId } from '@taizhang/domain';
import type { PoolClient } from 'pg';
import { postgresLogSource } from '../event-store/postgres-log-source';
import { ledgerLines, type ExportSource, type RequestedKey } from './ledger-lines';
import { LedgerRangeFault } from './ledger-lines.errors';

interface AppendRow {
  readonly key: string;
  readonly first_position: number;
  readonly event_count: number;
  readonly request_hash: string;
}

const pageSize = 5_000;
/** Up to so many events, their appends are looked up one by one; a longer range is worth reading all keys for. */
const shortRange = 50_000;

const requested = ({
  key,
  first_position: firstPosition,
  event_count: count,
  request_hash: requestHash,
}: AppendRow): RequestedKey => ({ key, firstPosition, count, requestHash });

/** Keys lie in order of their text; sorted once, they are read page by page. */
async function* appendsOf(
  client: PoolClient,
  ledger: LedgerId,
  first: number,
  last: number,
): AsyncGenerator<RequestedKey> {
  await client.query(
    `DECLARE appends NO SCROLL CURSOR FOR SELECT key, first_position, event_count, request_hash FROM append_key
     WHERE ledger = ${client.escapeLiteral(ledger)} AND first_position BETWEEN ${first} AND ${last} ORDER BY first_position`,
  );
  try {
    for (;;) {
      const { rows } = await client.query<AppendRow>(`FETCH ${pageSize} FROM appends`);
      yield* rows.map(requested);
      if (rows.length < pageSize) return;
    }
  } finally {
    await client.query('CLOSE appends');
  }
}

/** An append is known by its first event; there is no index by position, since nobody else asks so. */
async function* appendsOfFew(
  client: PoolClient,
  ledger: LedgerId,
  first: number,
  last: number,
): AsyncGenerator<RequestedKey> {
  for (let from = first; from <= last; from += pageSize) {
    const { rows } = await client.query<AppendRow>(
      `SELECT k.key, k.first_position, k.event_count, k.request_hash
       FROM (SELECT canonical::json ->> 'id' AS id FROM event WHERE ledger = $1 AND position BETWEEN $2 AND $3) e,
         LATERAL (SELECT * FROM append_key WHERE ledger = $1 AND key = left(e.id, -2) LIMIT 1) k
       WHERE right(e.id, 2) = '#1' ORDER BY k.first_position`,
      [ledger, from, Math.min(last, from + pageSize - 1)],
    );
    yield* rows.map(requested);
  }
}

/** A ledger as the client's transaction sees it, from `first` on: begin one with REPEATABLE READ. */
export async function exportSource(client: PoolClient, ledger: LedgerId, first = 1): Promise<ExportSource> {
  const source = await postgresLogSource(client, ledger, first - 1);
  const appends: ExportSource['appends'] = (from, to) =>
    (to - from < shortRange ? appendsOfFew : appendsOf)(client, ledger, from, to);
  return { ...source, appends };
}

export interface ExportRange {
  readonly ledger: LedgerId;
  readonly first?: number;
  /** Absent: the last there is. */
  readonly last?: number;
}

/** The lines of a range in the client's snapshot. */
export async function* linesOfLedger(
  client: PoolClient,
  { ledger, first = 1, last }: ExportRange,
): AsyncGenerator<string> {
  const source = await exportSource(client, ledger, first);
  const { position } = source.head;
  const to = Math.min(last ?? position, position);
  if (first < 1 || first > to) throw new LedgerRangeFault(ledger, position, first, to);
  yield* ledgerLines(source, first, to);
}
