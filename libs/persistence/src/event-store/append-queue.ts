import type { AppendVerdict } from './event-store';
import { EventStoreError, hasErrorCode } from './event-store.errors';
import type { PreparedAppend } from './prepared-append';

export interface AppendQueueLimits {
  readonly maxQueued: number;
  readonly maxBatchAppends: number;
  readonly maxBatchEvents: number;
}

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (verdict: AppendVerdict) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit without a timer: a batch is what arrived while the previous one was committing. At most one append to a
 * stream, and one of a key, in a batch; what must wait keeps its place in line.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private running = false;
  private draining: Promise<void> = Promise.resolve();

  constructor(
    private readonly commit: (batch: readonly PreparedAppend[]) => Promise<readonly AppendVerdict[]>,
    private readonly limits: AppendQueueLimits,
  ) {}

  push(append: PreparedAppend): Promise<AppendVerdict> {
    if (this.waiting.length >= this.limits.maxQueued) {
      return Promise.reject(new EventStoreError('AppendQueueFull', `${this.waiting.length} appends are waiting`));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      if (this.running) return;
      this.running = true;
      // A microtask later, so that callers of the same tick share the first batch.
      this.draining = Promise.resolve().then(() => this.drain());
    });
  }

  /** Settles when nothing is waiting or committing. */
  async idle(): Promise<void> {
    while (this.running) await this.draining;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.takeBatch();
      try {
        const verdicts = await this.commit(batch.map((entry) => entry.append));
        batch.forEach((entry, index) => entry.resolve(verdicts[index] as AppendVerdict));
      } catch (error) {
        await this.settleOneByOne(batch, error);
      }
    }
    this.running = false;
  }

  /** One append that the database cannot take must not fail the others of its batch; a database that is away takes none. */
  private async settleOneByOne(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length === 1 || hasErrorCode(error, 'AppendUnresolved')) {
      return batch.forEach((entry) => entry.reject(error));
    }
    for (const entry of batch) {
      await this.commit([entry.append]).then(([verdict]) => entry.resolve(verdict as AppendVerdict), entry.reject);
    }
  }

  private takeBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const taken = new Set<string>();
    let events = 0;
    let closed = false;
    for (const entry of this.waiting) {
      const names = [
        `key ${entry.append.request.key}`,
        ...entry.append.writes.map((write) => `stream ${write.stream}`),
      ];
      const full = batch.length >= this.limits.maxBatchAppends || events >= this.limits.maxBatchEvents;
      if (closed || full || names.some((name) => taken.has(name))) later.push(entry);
      else {
        batch.push(entry);
        events += entry.append.eventCount;
        closed = entry.append.endsBatch;
      }
      for (const name of names) taken.add(name);
    }
    this.waiting = later;
    return batch;
  }
}
