import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

export interface LeadershipOptions {
  readonly pool: Pool;
  readonly name: string;
  readonly signal: AbortSignal;
}

const retryMs = 1_000;

/**
 * Runs `lead` in one process at a time: the lock lives as long as its connection. When the connection breaks, the signal
 * that `lead` was given aborts, and leadership is sought anew. Resolves when the outer signal aborts.
 */
export async function withLeadership(
  { pool, name, signal }: LeadershipOptions,
  lead: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const client = await pool.connect();
    try {
      if (await acquired(client, name)) await leadWhileConnected(client, signal, lead);
    } finally {
      client.release(true);
    }
    await pause(retryMs, undefined, { signal }).catch(() => undefined);
  }
}

async function acquired(client: PoolClient, name: string): Promise<boolean> {
  const text = `SELECT pg_try_advisory_lock(hashtextextended('taizhang ' || $1, 0)) AS won`;
  const { rows } = await client.query<{ won: boolean }>(text, [name]);
  return rows[0]?.won === true;
}

async function leadWhileConnected(
  client: PoolClient,
  signal: AbortSignal,
  lead: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  try {
    await lead(AbortSignal.any([signal, lost.signal]));
  } finally {
    client.off('error', lose);
  }
}
