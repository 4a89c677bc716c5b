import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { instantOfMs, msOf, type Instant, type LedgerId } from '@taizhang/domain';
import { inSpan } from '@taizhang/telemetry';
import { inSnapshot } from '../database/in-transaction';
import { Pipeline } from '../database/pipeline';
import { appendingSession, openPool } from '../database/pool';
import { AppendQueue, type AppendQueueLimits, type Neighbours } from './append-queue';
import { appendStatement, readVerdicts, type VerdictRow } from './append-statement';
import { copiedFeed } from './copied-feed';
import { canonicalJson } from './canonical-json';
import type {
  AppendRequest,
  AppendVerdict,
  EventStore,
  LedgerHead,
  OpenLedgerInput,
  VerifyReport,
} from './event-store';
import { EventStoreError } from './event-store.errors';
import { eventHashOf, hashText } from './hashes';
import { LedgerNotices } from './ledger-notices';
import { openingCanonicals, openingEvents, openingOfFork } from './ledger-stream';
import { asStoreError, isConnectionLoss, isLockedOut, pauseBeforeRetryMs } from './postgres-failures';
import { postgresLogSource } from './postgres-log-source';
import { PostgresReads } from './postgres-reads';
import { prepareAppend, type PreparedAppend } from './prepared-append';
import { verifyLog } from './verify-log';

export interface PostgresEventStoreOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** How often counters are looked at in case a notice was lost. */
  readonly pollMs?: number;
  readonly limits?: Partial<AppendQueueLimits>;
  /** How often an append whose connection was lost is sent again before nobody knows what it came to; 10 take about 11 s. */
  readonly retries?: number;
  /** A connection that says nothing for so long is taken for lost. */
  readonly answerWithinMs?: number;
  /** How often dropping a drill gives way to whoever reads the log at length; 40 take about half a minute. */
  readonly dropAttempts?: number;
}

const standardLimits: AppendQueueLimits = {
  maxQueued: 10_000,
  maxBatchAppends: 256,
  maxBatchEvents: 2_000,
  maxInFlight: 2,
};

/** The port on PostgreSQL. Appends of one ledger are committed in batches; everything else is a read or a call of a function. */
export class PostgresEventStore implements EventStore {
  private readonly pool: Pool;
  private readonly appends: Pool;
  private readonly reads: PostgresReads;
  private readonly notices: LedgerNotices;
  private readonly limits: AppendQueueLimits;
  private readonly queues = new Map<LedgerId, AppendQueue>();
  private readonly neighbours: Neighbours = { busy: 0 };
  private readonly retries: number;
  private readonly answerWithinMs: number;
  private readonly dropAttempts: number;
  private closed = false;

  constructor(options: PostgresEventStoreOptions) {
    this.pool = openPool(options.url, options.poolSize ?? 8);
    this.appends = openPool(options.url, options.poolSize ?? 8, { pipeline: true, min: 1, options: appendingSession });
    this.reads = new PostgresReads(this.pool);
    this.notices = new LedgerNotices(options.url, this.pool, options.pollMs ?? 1_000);
    this.limits = { ...standardLimits, ...options.limits };
    this.retries = options.retries ?? 10;
    this.answerWithinMs = options.answerWithinMs ?? 60_000;
    this.dropAttempts = options.dropAttempts ?? 40;
  }

  async openLedger(input: OpenLedgerInput): Promise<LedgerHead> {
    const canonicals = openingCanonicals(input.ledger, openingEvents(input));
    const requestHash = hashText('sha256', eventHashOf('sha256', canonicalJson(canonicals)));
    const wallNow = input.wallNow === undefined ? null : msOf(input.wallNow);
    await this.call('SELECT open_ledger($1, $2, $3, $4)', [input.ledger, wallNow, requestHash, canonicals]);
    return this.announced(input.ledger);
  }

  async forkLedger(input: {
    readonly from: LedgerId;
    readonly position: number;
    readonly to: LedgerId;
  }): Promise<LedgerHead> {
    const first = await this.reads.findEvent(input.from, { position: 1 });
    if (first === undefined) throw new EventStoreError('LedgerUnknown', `no ledger ${input.from}`);
    const opened = openingOfFork(first.event, input);
    await this.call('SELECT fork_ledger($1, $2, $3, $4)', [input.from, input.position, input.to, opened]);
    return this.announced(input.to);
  }

  async dropDrillLedger(ledger: LedgerId): Promise<void> {
    for (let attempt = 1; !(await this.isDropped(ledger)); attempt += 1) {
      if (attempt > this.dropAttempts)
        throw new EventStoreError('LedgerInUse', `${ledger}: the log is being read at length`);
      await pause(Math.min(1_000, 50 * attempt));
    }
    this.notices.dropped(ledger);
  }

  async append(request: AppendRequest): Promise<AppendVerdict> {
    if (this.closed) throw new EventStoreError('StoreClosed', 'the store is closed');
    const append = prepareAppend(request);
    let queue = this.queues.get(request.ledger);
    if (queue === undefined) {
      const pipeline = new Pipeline(this.appends, isConnectionLoss);
      queue = new AppendQueue((batch) => this.commit(request.ledger, pipeline, batch), this.limits, this.neighbours);
      this.queues.set(request.ledger, queue);
    }
    const inQueue = queue;
    return inSpan('append', { 'taizhang.ledger': request.ledger }, () => inQueue.push(append));
  }

  async now(ledger: LedgerId, wallNow?: Instant): Promise<Instant> {
    return instantOfMs(await this.reads.nowMs(ledger, wallNow));
  }

  readonly ledgers: EventStore['ledgers'] = () => this.reads.ledgers();
  readonly head: EventStore['head'] = (ledger) => this.reads.head(ledger);
  readonly readStream: EventStore['readStream'] = (...input) => this.reads.readStream(...input);
  readonly readEntries: EventStore['readEntries'] = (...input) => this.reads.readEntries(...input);
  readonly streamVersion: EventStore['streamVersion'] = (...input) => this.reads.streamVersion(...input);
  readonly readFeed: EventStore['readFeed'] = (...input) => this.reads.readFeed(...input);
  readonly feed: EventStore['feed'] = (ledger, range = {}) => copiedFeed(this.pool, ledger, range);
  readonly findAppend: EventStore['findAppend'] = (...input) => this.reads.findAppend(...input);
  readonly findEvent: EventStore['findEvent'] = (...input) => this.reads.findEvent(...input);
  readonly effectsOf: EventStore['effectsOf'] = (...input) => this.reads.effectsOf(...input);
  readonly positionAt: EventStore['positionAt'] = (...input) => this.reads.positionAt(...input);
  readonly onAdvance: EventStore['onAdvance'] = (listener) => this.notices.subscribe(listener);

  async verify(ledger: LedgerId): Promise<VerifyReport> {
    return inSnapshot(this.pool, 'READ ONLY', async (client) => verifyLog(await postgresLogSource(client, ledger)));
  }

  /** False where the log was not free: the drop gives way to whoever reads it at length, so that no append waits behind it. */
  private async isDropped(ledger: LedgerId): Promise<boolean> {
    try {
      await this.pool.query('SELECT drop_drill_ledger($1)', [ledger]);
      return true;
    } catch (error) {
      if (isLockedOut(error)) return false;
      throw asStoreError(error);
    }
  }

  /** Lets what is queued finish, then lets go of every connection. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.all([...this.queues.values()].map((queue) => queue.idle()));
    await this.notices.close();
    await Promise.all([this.appends.end(), this.pool.end()]);
  }

  /**
   * One batch, one call, one transaction. When the connection is lost nobody knows whether it was stored, so it is sent
   * again: whatever was stored is found by its key and answered, and nothing is stored twice.
   */
  private async commit(
    ledger: LedgerId,
    pipeline: Pipeline,
    batch: readonly PreparedAppend[],
  ): Promise<readonly AppendVerdict[]> {
    const statement = { ...appendStatement(ledger, batch), query_timeout: this.answerWithinMs };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { rows } = await pipeline.query<VerdictRow>(statement);
        const verdicts = readVerdicts(batch, rows);
        this.announce(ledger, verdicts);
        return verdicts;
      } catch (error) {
        const pauseMs = pauseBeforeRetryMs(error, attempt, this.retries);
        if (pauseMs === undefined) throw this.unresolved(error);
        await pause(pauseMs);
      }
    }
  }

  private unresolved(error: unknown): unknown {
    if (!isConnectionLoss(error)) return asStoreError(error);
    return new EventStoreError('AppendUnresolved', 'the database cannot be reached: ask again with the same key', {
      cause: error,
    });
  }

  private announce(ledger: LedgerId, verdicts: readonly AppendVerdict[]): void {
    let head = 0;
    for (const verdict of verdicts) {
      if (verdict.kind === 'stored' && !verdict.repeated)
        head = Math.max(head, verdict.firstPosition + verdict.count - 1);
    }
    if (head > 0) this.notices.stored(ledger, head);
  }

  private async announced(ledger: LedgerId): Promise<LedgerHead> {
    const head = await this.reads.head(ledger);
    this.notices.stored(ledger, head.position);
    return head;
  }

  private async call(text: string, values: unknown[]): Promise<void> {
    try {
      await this.pool.query(text, values);
    } catch (error) {
      throw asStoreError(error);
    }
  }
}

export const createPostgresEventStore = (options: PostgresEventStoreOptions): PostgresEventStore =>
  new PostgresEventStore(options);
