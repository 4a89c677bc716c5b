import { setTimeout as pause } from 'node:timers/promises';
import type { LedgerId } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../../database/in-transaction';
import type { EventStore } from '../../event-store/event-store';
import { copyPeriodRows } from './copy-rows';
import type { AnyPeriodProjection } from './period-projection';
import { sqlName } from './period-table';
import { writePeriodRows } from './period-writer';
import { replayRows } from './replay';

export interface FoldProgress {
  readonly projection: string;
  readonly ledger: LedgerId;
  /** Events of the ledger that are folded, of all up to where its reader is. */
  readonly folded: number;
  readonly events: number;
}

export interface RebuildInput {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'ledgers' | 'feed' | 'readFeed' | 'readStream'>;
  /** The reader that writes these tables: the new ones are as far as it is when they take their place. */
  readonly reader: string;
  readonly projections: readonly AnyPeriodProjection[];
  readonly told?: (progress: FoldProgress) => void;
  /** What else belongs into the transaction in which a projection's new table takes its place. */
  readonly atSwitch?: (client: PoolClient, projection: AnyPeriodProjection) => Promise<void>;
}

/** Rows that each projection has now, by its name. */
export type RebuildReport = Readonly<Record<string, number>>;

/** More than this behind, and another round is worth more than making the reader wait. */
const nearEnough = 200;
const roundsAtMost = 20;
const pageSize = 1_000;
const toldEvery = 1_000;

/** One projection's new table, in a transaction that nobody sees until the switch. */
class TableBeside {
  private readonly read = new Map<LedgerId, number>();
  private readonly next: AnyPeriodProjection;

  constructor(
    private readonly client: PoolClient,
    private readonly input: RebuildInput,
    private readonly projection: AnyPeriodProjection,
  ) {
    this.next = { ...projection, name: `next_${projection.name}` };
  }

  async make(): Promise<number> {
    await this.client.query('SELECT rebuild_begin($1)', [this.projection.name]);
    for (const [ledger, upTo] of await this.checkpoints()) await this.fill(ledger, upTo);
    await this.client.query('SELECT rebuild_index($1)', [this.projection.name]);
    for (let round = 1; round <= roundsAtMost && (await this.catchUp()) > nearEnough; round += 1) continue;
    await this.switch();
    return this.count();
  }

  /** Whole streams in memory, then all rows at once. */
  private async fill(ledger: LedgerId, upTo: number): Promise<void> {
    const { store, told } = this.input;
    const { name: projection } = this.projection;
    let folds = 0;
    const rows = await replayRows(store, this.projection, ledger, upTo, (folded) => {
      if ((folds += 1) % toldEvery === 0) told?.({ projection, ledger, folded, events: upTo });
    });
    await copyPeriodRows(this.client, this.next.name, this.projection, ledger, rows);
    this.read.set(ledger, upTo);
  }

  /** Takes in what the reader has read since; answers how many events that was. */
  private async catchUp(): Promise<number> {
    const { store } = this.input;
    let events = 0;
    for (const [ledger, upTo] of await this.checkpoints()) {
      for (let after = this.read.get(ledger) ?? 0; after < upTo; after = this.read.get(ledger) ?? upTo) {
        const page = await store.readFeed(ledger, { after, limit: pageSize, upTo });
        await writePeriodRows(this.client, store, [this.next], ledger, page);
        this.read.set(ledger, page.at(-1)?.position ?? upTo);
        events += page.length;
      }
    }
    return events;
  }

  private async switch(): Promise<void> {
    const { name } = this.projection;
    while (!(await this.holdsLive())) await pause(100);
    await this.catchUp();
    await this.forgetDropped();
    await this.input.atSwitch?.(this.client, this.projection);
    await this.client.query('SELECT rebuild_switch($1)', [name]);
  }

  /** First the reader stands still, then the table: in the order in which the reader takes them. */
  private async holdsLive(): Promise<boolean> {
    await this.client.query('SAVEPOINT hold');
    await this.client.query('SELECT 1 FROM reader_checkpoint WHERE reader = $1 ORDER BY ledger FOR UPDATE', [
      this.input.reader,
    ]);
    const { rows } = await this.client.query<{ held: boolean }>('SELECT rebuild_hold($1) AS held', [
      this.projection.name,
    ]);
    if (rows[0]?.held === true) return true;
    await this.client.query('ROLLBACK TO SAVEPOINT hold');
    return false;
  }

  /** Drills that went away while we worked took their rows from the live table only. */
  private async forgetDropped(): Promise<void> {
    const open = new Set((await this.input.store.ledgers()).map(({ ledger }) => ledger));
    const dropped = [...this.read.keys()].filter((ledger) => !open.has(ledger));
    await this.client.query(`DELETE FROM ${sqlName(this.next.name)} WHERE ledger = ANY ($1)`, [dropped]);
  }

  private async checkpoints(): Promise<ReadonlyMap<LedgerId, number>> {
    const text = 'SELECT ledger, position FROM reader_checkpoint WHERE reader = $1 ORDER BY ledger';
    const { rows } = await this.client.query<{ ledger: LedgerId; position: number | string }>(text, [
      this.input.reader,
    ]);
    return new Map(rows.map(({ ledger, position }) => [ledger, Number(position)]));
  }

  private async count(): Promise<number> {
    const { rows } = await this.client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${sqlName(this.projection.name)}`,
    );
    return rows[0]?.count ?? 0;
  }
}

/**
 * Folds projections again from the log, of every ledger, each into a table beside the live one, which is read and written
 * as before until the new one takes its place in one moment. Whoever dies in the middle leaves the old rows and nothing else.
 */
export async function rebuildPeriodRows(input: RebuildInput): Promise<RebuildReport> {
  const report: Record<string, number> = {};
  for (const projection of input.projections) {
    report[projection.name] = await inTransaction(input.pool, (client) =>
      new TableBeside(client, input, projection).make(),
    );
  }
  return report;
}
