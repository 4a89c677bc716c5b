import type { Pool } from 'pg';

export type OutsideLinkName = 'relay' | 'inbound';
export type OutsideLinkReason = 'noBroker' | 'noJava' | 'noAnswer' | 'noLedger';

export type OutsideLinkState =
  | { readonly state: 'waiting'; readonly reason: OutsideLinkReason }
  /** `reader` names the checkpoint, for a link that has one. */
  | { readonly state: 'running'; readonly reader?: string };

export interface OutsideLink {
  readonly name: OutsideLinkName;
  /** `silent`: no worker has said anything of it for half a minute. */
  readonly state: 'waiting' | 'running' | 'silent';
  readonly reason?: OutsideLinkReason;
  /** When it came into this state. */
  readonly since: Date;
  /** Events of official ledgers that have not gone out; only for a link that has a checkpoint. */
  readonly lag?: number;
}

const silentAfter = '30 seconds';

/** What workers say of their links to the outside, and what others read of it. */
export class OutsideLinks {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  async report(name: OutsideLinkName, state: OutsideLinkState): Promise<void> {
    const reason = state.state === 'waiting' ? state.reason : null;
    const reader = state.state === 'running' ? (state.reader ?? null) : null;
    await this.pool.query(
      `INSERT INTO outside_link AS known (name, state, reason, reader, since, seen) VALUES ($1, $2, $3, $4, now(), now())
       ON CONFLICT (name) DO UPDATE SET state = $2, reason = $3, reader = coalesce($4, known.reader), seen = now(),
         since = CASE WHEN known.state = $2 AND known.reason IS NOT DISTINCT FROM $3 THEN known.since ELSE now() END`,
      [name, state.state, reason, reader],
    );
  }

  /** A link that waits keeps the checkpoint of its last broker: what has piled up since then is its lag. */
  async read(): Promise<readonly OutsideLink[]> {
    const { rows } = await this.pool.query<LinkRow>(
      `SELECT name, CASE WHEN seen < now() - interval '${silentAfter}' THEN 'silent' ELSE state END AS state, reason, since,
         CASE WHEN name <> 'relay' THEN NULL ELSE (
           SELECT coalesce(sum(l.position - coalesce(c.position, 0)), 0)::int FROM ledger l
           LEFT JOIN reader_checkpoint c ON c.ledger = l.id AND c.reader = outside_link.reader
           WHERE l.kind = 'official') END AS lag
       FROM outside_link ORDER BY name`,
    );
    return rows.map(({ name, state, reason, since, lag }) => ({
      ...{ name, state, since: new Date(since) },
      ...(reason !== null && { reason }),
      ...(lag !== null && { lag }),
    }));
  }
}

interface LinkRow {
  readonly name: OutsideLinkName;
  readonly state: OutsideLink['state'];
  readonly reason: OutsideLinkReason | null;
  readonly since: Date;
  readonly lag: number | null;
}
