import type { Instant, LedgerId } from '@taizhang/domain';
import type { Pool } from 'pg';

/** When colleagues of a drill act next, what the first of them does, and how many act at that instant. */
export interface DrillOutlook {
  readonly at: Instant;
  /** Type of the command. */
  readonly act: string;
  readonly acts: number;
}

/** Where the driver of drills tells others what its colleagues do next: no event, since nothing has happened yet. */
export class DrillOutlooks {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  async find(ledger: LedgerId): Promise<DrillOutlook | undefined> {
    const { rows } = await this.pool.query<DrillOutlook>('SELECT at, act, acts FROM drill_outlook WHERE ledger = $1', [
      ledger,
    ]);
    return rows[0];
  }

  /** Undefined: nobody has anything left to do. Nothing is left behind of a ledger that has been dropped. */
  async write(ledger: LedgerId, outlook: DrillOutlook | undefined): Promise<void> {
    if (outlook === undefined) {
      await this.pool.query('DELETE FROM drill_outlook WHERE ledger = $1', [ledger]);
      return;
    }
    await this.pool.query(
      `INSERT INTO drill_outlook (ledger, at, act, acts) SELECT id, $2, $3, $4 FROM ledger WHERE id = $1
       ON CONFLICT (ledger) DO UPDATE SET at = excluded.at, act = excluded.act, acts = excluded.acts`,
      [ledger, outlook.at, outlook.act, outlook.acts],
    );
  }
}
