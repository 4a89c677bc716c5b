import type { LedgerId } from '@taizhang/domain';
import type { Pool } from 'pg';

/** How many events each ledger has, counted on from where the last count ended: the log only grows. */
export class CountedLedgers {
  private readonly counts = new Map<LedgerId, { readonly position: number; readonly events: number }>();

  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  async upTo(ledger: LedgerId, position: number): Promise<number> {
    const before = this.counts.get(ledger);
    // A ledger of this name was dropped and opened again, or put back.
    const from = before === undefined || before.position > position ? { position: 0, events: 0 } : before;
    const { rows } = await this.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM event WHERE ledger = $1 AND position > $2 AND position <= $3',
      [ledger, from.position, position],
    );
    const events = from.events + (rows[0]?.count ?? 0);
    this.counts.set(ledger, { position, events });
    return events;
  }
}
