import type { AppendVerdict } from './event-store';
import { EventStoreError, hasErrorCode } from './event-store.errors';
import type { PreparedAppend } from './prepared-append';

export interface AppendQueueLimits {
  readonly maxQueued: number;
  readonly maxBatchAppends: number;
  readonly maxBatchEvents: number;
  /** Batches under way at the same time: while the server stores one, the next is written and the last one is answered. */
  readonly maxInFlight: number;
}

/**
 * How many queues of a process have something under way. Where it is several, they keep the server busy between them: two
 * batches of each would only be smaller ones.
 */
export interface Neighbours {
  busy: number;
}

interface Waiting {
  readonly append: PreparedAppend;
  /** Its key and its streams: of each name one append is under way at a time, so that they are stored in their order. */
  readonly names: readonly string[];
  readonly resolve: (verdict: AppendVerdict) => void;
  readonly reject: (error: unknown) => void;
}

/** Fewer than these are not worth two calls. */
const leastToShare = 16;

const namesOf = ({ request, writes }: PreparedAppend): readonly string[] => [
  `key ${request.key}`,
  ...writes.map(({ stream }) => `stream ${stream}`),
];

/**
 * Group commit without a timer: a batch is what arrived while the ones before it were committing. At most one append to a
 * stream, and one of a key, is under way at a time; what must wait keeps its place in line.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private readonly underWay = new Set<string>();
  private readonly inFlight = new Set<Promise<void>>();
  private isAsked = false;
  private isClosed = false;

  constructor(
    private readonly commit: (batch: readonly PreparedAppend[]) => Promise<readonly AppendVerdict[]>,
    private readonly limits: AppendQueueLimits,
    private readonly neighbours: Neighbours = { busy: 0 },
  ) {}

  push(append: PreparedAppend): Promise<AppendVerdict> {
    if (this.waiting.length >= this.limits.maxQueued) {
      return Promise.reject(new EventStoreError('AppendQueueFull', `${this.waiting.length} appends are waiting`));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, names: namesOf(append), resolve, reject });
      // A microtask later, so that callers of the same tick share a batch.
      this.ask(queueMicrotask);
    });
  }

  /** Settles when nothing is waiting or committing. */
  async idle(): Promise<void> {
    while (this.isAsked || this.inFlight.size > 0) {
      await (this.inFlight.size > 0 ? Promise.all(this.inFlight) : new Promise(setImmediate));
    }
  }

  private ask(later: (send: () => void) => void): void {
    if (this.isAsked) return;
    this.isAsked = true;
    later(() => {
      this.isAsked = false;
      this.send();
    });
  }

  private send(): void {
    while (this.inFlight.size < this.mostInFlight() && !this.isClosed) {
      const batch = this.takeBatch();
      if (batch.length === 0) return;
      if (this.inFlight.size === 0) this.neighbours.busy += 1;
      const committing = this.settle(batch).then(() => {
        this.inFlight.delete(committing);
        if (this.inFlight.size === 0) this.neighbours.busy -= 1;
        // Beside others there is time for whoever was just answered to be in the next batch.
        if (this.othersAreBusy()) this.ask(setImmediate);
        else this.send();
      });
      this.inFlight.add(committing);
    }
  }

  private async settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await this.commit(batch.map((entry) => entry.append));
      batch.forEach((entry, index) => entry.resolve(verdicts[index] as AppendVerdict));
    } catch (error) {
      await this.settleOneByOne(batch, error);
    }
    for (const { names } of batch) for (const name of names) this.underWay.delete(name);
    if (batch.some(({ append }) => append.endsBatch)) this.isClosed = false;
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

  private othersAreBusy(): boolean {
    return this.neighbours.busy > (this.inFlight.size > 0 ? 1 : 0);
  }

  private mostInFlight(): number {
    return this.othersAreBusy() ? 1 : this.limits.maxInFlight;
  }

  /** Those who would all go at once go as two batches, so that neither the server nor this process waits for the other. */
  private mostAppends(): number {
    const isShared = this.mostInFlight() > 1 && this.inFlight.size === 0 && this.waiting.length >= 2 * leastToShare;
    return Math.min(this.limits.maxBatchAppends, isShared ? Math.ceil(this.waiting.length / 2) : Infinity);
  }

  private takeBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const mostAppends = this.mostAppends();
    const passed = new Set<string>();
    let events = 0;
    for (const entry of this.waiting) {
      const { append, names } = entry;
      const isFull = this.isClosed || batch.length >= mostAppends || events >= this.limits.maxBatchEvents;
      if (isFull || names.some((name) => this.underWay.has(name) || passed.has(name))) {
        later.push(entry);
        for (const name of names) passed.add(name);
        continue;
      }
      batch.push(entry);
      events += append.eventCount;
      for (const name of names) this.underWay.add(name);
      // What follows is recorded by the new clock: nothing else may be under way with it.
      this.isClosed = append.endsBatch;
    }
    this.waiting = later;
    return batch;
  }
}
