import {
  categoryOf,
  instantOfMs,
  later,
  ledgerTimeAt,
  msOf,
  streamName,
  type ClockSegment,
  type ClockSet,
  type EpochOpened,
  type Instant,
  type LedgerId,
  type LedgerOpened,
  type Stored,
} from '@taizhang/domain';
import {
  EventStoreError,
  eventHashOf,
  genesisOf,
  leafOf,
  ledgerStream,
  linkOf,
  storedEvent,
  type AppendVerdict,
  type BatchRow,
  type LedgerHead,
  type LogSource,
  type PreparedAppend,
  type ProvenRow,
  type StoredAppend,
} from '@taizhang/persistence';

type Head = { -readonly [K in keyof LedgerHead]: LedgerHead[K] };

interface NewRow {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly canonical: string;
  readonly causation?: string;
}

const standing = (at: Instant, wall: Instant): ClockSegment => ({ anchorLedger: at, anchorWall: wall, rate: 0 });

async function* each<T>(rows: Iterable<T>): AsyncGenerator<T> {
  yield* rows;
}

/** One ledger in memory: the same rows, hashes and verdicts as on PostgreSQL, each append a batch of its own. */
export class InMemoryLedger implements LogSource {
  readonly head: Head;
  readonly rows: ProvenRow[] = [];
  private readonly batchRows: BatchRow[] = [];
  private readonly appends = new Map<string, StoredAppend>();
  private readonly versions = new Map<string, number>();

  constructor(ledger: LedgerId, opened: LedgerOpened['payload'], wall: Instant) {
    const { kind, wall: wallKind, startsAt, algorithms } = opened;
    const link = genesisOf(algorithms.hash, ledger).toString('hex');
    const times = { startsAt, recordedAt: startsAt, committedAt: wall, clock: standing(startsAt, wall) };
    this.head = { ledger, kind, wall: wallKind, hash: algorithms.hash, epoch: 1, position: 0, link, ...times };
  }

  now(wall: Instant): Instant {
    return later(this.head.recordedAt, ledgerTimeAt(this.head.clock, wall));
  }

  append(append: PreparedAppend, wall: Instant): AppendVerdict {
    const { key, requestHash, causation } = append.request;
    const before = this.appends.get(key);
    if (before !== undefined)
      return before.requestHash === requestHash ? this.storedBefore(before) : { kind: 'keyReused', key };
    for (const { stream, expectedVersion } of append.writes) {
      const actual = this.versionOf(stream);
      if (actual !== expectedVersion) {
        return { kind: 'conflict', stream: streamName(stream), expected: expectedVersion, actual };
      }
    }
    const events = append.writes.flatMap(({ stream, events: added }) =>
      added.map((event) => ({ ...event, stream, ...(causation !== undefined && { causation }) })),
    );
    const firstPosition = this.head.position + 1;
    const recordedAt = this.now(wall);
    this.store(events, recordedAt, later(this.head.committedAt, wall));
    this.appends.set(key, { key, requestHash, firstPosition, count: events.length });
    this.followClock(firstPosition);
    return { kind: 'stored', firstPosition, count: events.length, recordedAt, repeated: false };
  }

  setClock(clock: ClockSegment): void {
    this.head.clock = clock;
  }

  findAppend(key: string): StoredAppend | undefined {
    return this.appends.get(key);
  }

  versionOf(stream: string): number {
    return this.versions.get(stream) ?? 0;
  }

  positionAt(knownOn: Instant): number {
    return this.rows.findLast((row) => row.recordedAtMs <= msOf(knownOn))?.position ?? 0;
  }

  stored(row: ProvenRow): Stored {
    return storedEvent(this.head.ledger, row);
  }

  /** Copies the first events under this ledger's genesis, batch by batch; its clock stands where the other's stood. */
  copyFrom(source: InMemoryLedger, position: number, opened: string): void {
    const keys = [...source.appends.values()].filter((append) => append.firstPosition <= position);
    if (!keys.some((append) => append.firstPosition + append.count - 1 === position)) {
      const place = `position ${position} of ledger ${source.head.ledger}`;
      throw new EventStoreError('PositionInsideAppend', `${place} is not the end of an append`);
    }
    for (const append of keys) {
      const rows = source.rows.slice(append.firstPosition - 1, append.firstPosition - 1 + append.count);
      const { recordedAtMs, committedAtMs } = rows[0] as ProvenRow;
      const copies =
        append.firstPosition === 1 ? [{ ...(rows[0] as ProvenRow), canonical: opened }, ...rows.slice(1)] : rows;
      this.store(copies, instantOfMs(recordedAtMs), instantOfMs(committedAtMs));
      this.appends.set(append.key, append);
      this.followClock(append.firstPosition);
    }
    const { recordedAt, committedAt, clock } = this.head;
    this.head.clock = standing(later(recordedAt, ledgerTimeAt(clock, committedAt)), committedAt);
  }

  events = (): AsyncIterable<ProvenRow> => each(this.rows);
  batches = (): AsyncIterable<BatchRow> => each(this.batchRows);
  keys = (): AsyncIterable<StoredAppend> => each(this.appends.values());
  streamVersions = (): AsyncIterable<{ stream: string; version: number }> =>
    each([...this.versions].map(([stream, version]) => ({ stream, version })));

  private storedBefore({ firstPosition, count }: StoredAppend): AppendVerdict {
    const recordedAt = instantOfMs(this.rows[firstPosition - 1]?.recordedAtMs ?? 0);
    return { kind: 'stored', firstPosition, count, recordedAt, repeated: true };
  }

  private store(events: readonly NewRow[], recordedAt: Instant, committedAt: Instant): void {
    const { hash, position } = this.head;
    const times = { recordedAtMs: msOf(recordedAt), committedAtMs: msOf(committedAt) };
    const added = events.map((event, index) => {
      const place = { position: position + index + 1, ...times };
      const eventHash = eventHashOf(hash, event.canonical);
      const category = categoryOf(event.stream);
      return { ...event, ...place, category, eventHash, leaf: leafOf(hash, { ...place, eventHash }) };
    });
    this.rows.push(...added);
    for (const row of added) this.versions.set(row.stream, row.version);
    const leaves = added.map((row) => row.leaf);
    const link = linkOf(hash, Buffer.from(this.head.link, 'hex'), position + 1, leaves);
    this.batchRows.push({ firstPosition: position + 1, count: added.length, ...times, link });
    Object.assign(this.head, {
      position: position + added.length,
      recordedAt,
      committedAt,
      link: link.toString('hex'),
    });
  }

  private followClock(firstPosition: number): void {
    for (const row of this.rows.slice(firstPosition - 1)) {
      if (row.stream !== ledgerStream) continue;
      const event = this.stored(row);
      if (event.type === 'EpochOpened') this.head.epoch = (event.payload as EpochOpened['payload']).epoch;
      if (event.type !== 'ClockSet') continue;
      const { rate, until, jumpTo } = event.payload as ClockSet['payload'];
      const anchor = { anchorLedger: jumpTo ?? event.recordedAt, anchorWall: event.committedAt };
      this.head.clock = { ...anchor, rate, ...(until !== undefined && { until }) };
    }
  }
}
