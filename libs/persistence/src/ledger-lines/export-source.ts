import type { LedgerId } from '@taizhang/domain';
import type { PoolClient } from 'pg';
import { postgresLogSource } from '../event-store/postgres-log-source';
import { ledgerLines, type ExportSource, type RequestedKey } from './ledger-lines';

interface AppendRow {
  readonly key: string;
  readonly first_position: number;
  readonly event_count: number;
  readonly request_hash: string;
}

const pageSize = 5_000;

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
      for (const { key, first_position: firstPosition, event_count: count, request_hash: requestHash } of rows)
        yield { key, firstPosition, count, requestHash };
      if (rows.length < pageSize) return;
    }
  } finally {
    await client.query('CLOSE appends');
  }
}

/** A ledger as the client's transaction sees it: begin one with REPEATABLE READ. */
export async function exportSource(client: PoolClient, ledger: LedgerId): Promise<ExportSource> {
  const source = await postgresLogSource(client, ledger);
  return { ...source, appends: (first, last) => appendsOf(client, ledger, first, last) };
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
  const source = await exportSource(client, ledger);
  const { position } = source.head;
  const to = Math.min(last ?? position, position);
  if (first < 1 || first > to)
    throw new RangeError(`ledger ${ledger} has events 1 to ${position}, none from ${first} on to ${to}`);
  yield* ledgerLines(source, first, to);
}
