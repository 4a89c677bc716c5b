import type { Damage, Fault } from '../damage';
import { genesisOf, linkOf } from './hashes';
import type { BatchRow, LogSource, ProvenRow } from './log-source';

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
          damages.push({ position: this.due, kind: 'batchNotNext', batch: this.batch.firstPosition });
        }
        this.due = this.batch.firstPosition + this.batch.count;
      }
      if (position < this.due) return damages;
      damages.push(...this.close(this.batch));
    }
  }

  take(row: ProvenRow): Fault | undefined {
    if (this.batch === undefined || row.position < this.batch.firstPosition) return { kind: 'noBatch' };
    this.leaves.push(row.leaf);
    const sameTimes = this.batch.recordedAtMs === row.recordedAtMs && this.batch.committedAtMs === row.committedAtMs;
    return sameTimes ? undefined : { kind: 'otherTimes' };
  }

  private close(batch: BatchRow): readonly Damage[] {
    const link = linkOf(this.source.head.hash, this.previous, batch.firstPosition, this.leaves);
    const whole = this.leaves.length === batch.count && Buffer.compare(link, batch.link) === 0;
    // The stored link is followed, so that one damage is not reported of every later batch too.
    this.previous = batch.link;
    this.leaves = [];
    this.batch = undefined;
    const first = batch.firstPosition;
    return whole ? [] : [{ position: first, kind: 'linkDiffers', first, last: first + batch.count - 1 }];
  }
}
