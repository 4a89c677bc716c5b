import type { Pool } from 'pg';
import type { LedgerId, Stored } from '@taizhang/domain';
import { inSpan } from '@taizhang/telemetry';
import type { EventStore, LedgerHead } from '../event-store/event-store';
import { ReaderLease } from './reader-lease';
import { BatchSize } from './batch-size';
import { holdCheckpoint, moveCheckpoint, readOn } from './reader-checkpoint';
import { lastUnchanged, markPassed } from './reader-marks';
import type { Transaction } from './transaction';
import { Wake } from './wake';

export interface ReaderOptions {
  /** Names the checkpoint: a reader under a new name starts from the beginning. */
  readonly name: string;
  readonly store: EventStore;
  /** Connections that give int8 as number (openPool). */
  readonly pool: Pool;
  /** Called with events in order of position, at least once, in the transaction that moves the checkpoint. */
  readonly handle: (transaction: Transaction, ledger: LedgerId, events: readonly Stored[]) => Promise<void>;
  /**
   * Takes away all that it has written of a ledger whose log lost what was read (see `EpochOpened`), before it begins anew.
   * Absent: what it does may be repeated.
   */
  readonly forget?: (transaction: Transaction, ledger: LedgerId) => Promise<void>;
  /** After such a loss it goes on behind the last event that it knows to be unchanged, and not from the first one. */
  readonly resumes?: boolean;
  /** Called after the commit of what `handle` wrote. */
  readonly committed?: (ledger: LedgerId, position: number) => void;
  /** Which ledgers to read; all of them by default. */
  readonly reads?: (head: LedgerHead) => boolean;
  /** Events of a batch at most: fewer where `handle` is slow, so that no ledger waits long for another. */
  readonly batchSize?: number;
  readonly pollMs?: number;
  /** A failing ledger is tried again after a growing pause, the others go on. */
  readonly onError?: (error: unknown, ledger?: LedgerId) => void;
}

export interface Reader {
  /** Finishes the batch in hand, gives up leadership. */
  stop(): Promise<void>;
}

interface Failure {
  readonly count: number;
  readonly until: number;
}

const longestPauseMs = 30_000;
/** Readers are woken by notices, and by a look at all counters where a notice was lost: they seldom need to look themselves. */
const seldomMs = 10_000;
/** How soon another process takes over from one that has ended. */
const takeOverMs = 1_000;

class CheckpointedReader implements Reader {
  private readonly wake = new Wake();
  private readonly read = new Map<LedgerId, number>();
  private readonly failures = new Map<LedgerId, Failure>();
  private readonly batchSize: BatchSize;
  private readonly pollMs: number;
  private stopping = false;
  private readonly done: Promise<void>;

  constructor(private readonly options: ReaderOptions) {
    this.batchSize = new BatchSize(options.batchSize ?? 1_000);
    this.pollMs = options.pollMs ?? seldomMs;
    const leave = options.store.onAdvance(this.wake.call);
    this.done = this.run().finally(leave);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake.call();
    await this.done;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const lease = await ReaderLease.acquire(this.options.pool, this.options.name).catch((error: unknown) => {
        this.options.onError?.(error);
        return undefined;
      });
      if (lease === undefined) await this.wake.sleep(Math.min(this.pollMs, takeOverMs));
      else await this.lead(lease);
    }
  }

  private async lead(lease: ReaderLease): Promise<void> {
    this.read.clear();
    try {
      while (!this.stopping && !lease.isLost) {
        if (!(await this.round(lease))) await this.wake.sleep(this.untilLook());
      }
    } catch (error) {
      this.options.onError?.(error);
      await this.wake.sleep(Math.min(this.pollMs, 200));
    } finally {
      lease.release();
    }
  }

  /** A ledger that failed is looked at again once its pause is over. */
  private untilLook(): number {
    const retries = [...this.failures.values()].map(({ until }) => Math.max(1, until - Date.now()));
    return Math.min(this.pollMs, ...retries);
  }

  /** One batch of every ledger that has something new; false when there was nothing to do. */
  private async round(lease: ReaderLease): Promise<boolean> {
    const heads = await this.options.store.ledgers();
    for (const ledger of this.read.keys()) if (!heads.some((head) => head.ledger === ledger)) this.read.delete(ledger);
    for (const ledger of this.failures.keys())
      if (!heads.some((head) => head.ledger === ledger)) this.failures.delete(ledger);
    let worked = false;
    for (const head of heads) {
      if (this.stopping || lease.isLost) break;
      if (this.isDue(head)) worked = (await this.tryBatch(lease, head)) || worked;
    }
    return worked;
  }

  private isDue(head: LedgerHead): boolean {
    if (this.options.reads?.(head) === false) return false;
    if (this.read.get(head.ledger) === head.position) return false;
    return (this.failures.get(head.ledger)?.until ?? 0) <= Date.now();
  }

  private async tryBatch(lease: ReaderLease, head: LedgerHead): Promise<boolean> {
    try {
      const worked = await this.batch(lease, head);
      this.failures.delete(head.ledger);
      return worked;
    } catch (error) {
      await lease.client.query('ROLLBACK').catch(lease.lose);
      if (await this.isGone(head.ledger)) return false;
      const count = (this.failures.get(head.ledger)?.count ?? 0) + 1;
      const pauseMs = Math.min(longestPauseMs, 100 * 2 ** count);
      this.failures.set(head.ledger, { count, until: Date.now() + pauseMs });
      this.options.onError?.(error, head.ledger);
      return false;
    }
  }

  /** A drill may be dropped while it is being read. */
  private async isGone(ledger: LedgerId): Promise<boolean> {
    const heads = await this.options.store.ledgers().catch(() => undefined);
    return heads !== undefined && !heads.some((head) => head.ledger === ledger);
  }

  private async batch(lease: ReaderLease, head: LedgerHead): Promise<boolean> {
    const { client } = lease;
    await client.query('BEGIN');
    if (!(await lease.isValid())) {
      lease.lose();
      await client.query('ROLLBACK');
      return false;
    }
    const checkpoint = await holdCheckpoint(client, this.options.name, head.ledger);
    const began = performance.now();
    const next = await readOn(this.options.store, head, checkpoint, this.batchSize.now);
    const last = next.kind === 'next' ? await this.take(lease, head, next.events) : await this.goBack(lease, head);
    await client.query('COMMIT');
    if (next.kind === 'next') this.batchSize.took(next.events.length, performance.now() - began);
    this.read.set(head.ledger, last ?? checkpoint.position);
    if (last !== undefined && next.kind === 'next') this.options.committed?.(head.ledger, last);
    return last !== undefined;
  }

  /** Answers the last position; undefined when there was nothing. */
  private async take(lease: ReaderLease, head: LedgerHead, events: readonly Stored[]): Promise<number | undefined> {
    const last = events.at(-1);
    if (last === undefined) return undefined;
    const { name, handle, resumes } = this.options;
    // First, since it also holds the ledger against being dropped while its rows are written.
    const reader = { name, token: lease.token };
    await moveCheckpoint(lease.client, reader, head.ledger, {
      ...{ position: last.position, lastId: last.id, epoch: head.epoch },
    });
    if (resumes === true) await markPassed(lease.client, name, last);
    const told = { 'taizhang.reader': name, 'taizhang.ledger': head.ledger, 'taizhang.events': events.length };
    await inSpan(`read ${name}`, told, () => handle(lease.client, head.ledger, events));
    return last.position;
  }

  /** Some of what was read is not in the log any more: back to what is unchanged, after forgetting what can be forgotten. */
  private async goBack(lease: ReaderLease, { ledger, epoch }: LedgerHead): Promise<number> {
    const { name, store, forget, resumes } = this.options;
    const unchanged = resumes === true ? await lastUnchanged(lease.client, store, name, ledger) : { position: 0 };
    await moveCheckpoint(lease.client, { name, token: lease.token }, ledger, { ...unchanged, epoch });
    await forget?.(lease.client, ledger);
    return unchanged.position;
  }
}

/**
 * A checkpointed reader of the log: one leader among all processes that run it, woken by each commit and by polling.
 * Its checkpoint moves in the transaction of what it writes, so its tables are never ahead of it nor behind.
 */
export const runReader = (options: ReaderOptions): Reader => new CheckpointedReader(options);
