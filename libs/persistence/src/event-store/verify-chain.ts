import type { VerifyReport } from './event-store';
import { genesisOf, linkOf } from './hashes';
import type { BatchRow, LogSource, ProvenRow } from './log-source';

type Damage = VerifyReport['damages'][number];

/** Follows the chain of batches while the events pass by. */
export class Chain {
  private previous: Uint8Array;
  private batch: BatchRow | undefined;
  private leaves: Uint8Array[] = [];
  private due = 1;
  count = 0;

  constructor(
    private readonly source: LogSource,
    private readonly rows: AsyncIterator<BatchRow>,
  ) {
    this.previous = genesisOf(source.head.hash, source.head.ledger);
  }

  get link(): Uint8Array {
    return this.previous;
  }

  /** Closes the batches that end before the position, and yields what is wrong with them. */
  async closeBefore(position: number): Promise<readonly Damage[]> {
    const damages: Damage[] = [];
    for (;;) {
      if (this.batch === undefined) {
        const next = await this.rows.next();
        if (next.done === true) return damages;
        this.batch = next.value;
        this.count += 1;
        if (this.batch.firstPosition !== this.due) {
          damages.push({
            position: this.due,
            what: `the batch at ${this.batch.firstPosition} does not follow the one before`,
          });
        }
        this.due = this.batch.firstPosition + this.batch.count;
      }
      if (position < this.due) return damages;
      damages.push(...this.close(this.batch));
    }
  }

  take(row: ProvenRow): string | undefined {
    if (this.batch === undefined || row.position < this.batch.firstPosition) return 'the event lies in no batch';
    this.leaves.push(row.leaf);
    const sameTimes = this.batch.recordedAtMs === row.recordedAtMs && this.batch.committedAtMs === row.committedAtMs;
    return sameTimes ? undefined : 'the times differ from those of its batch';
  }

  private close(batch: BatchRow): readonly Damage[] {
    const link = linkOf(this.source.head.hash, this.previous, batch.firstPosition, this.leaves);
    const whole = this.leaves.length === batch.count && Buffer.compare(link, batch.link) === 0;
    // The stored link is followed, so that one damage is not reported of every later batch too.
    this.previous = batch.link;
    this.leaves = [];
    this.batch = undefined;
    const last = batch.firstPosition + batch.count - 1;
    return whole
      ? []
      : [
          {
            position: batch.firstPosition,
            what: `events ${batch.firstPosition} to ${last} do not match the batch link`,
          },
        ];
  }
}
