import {
  categoryOf,
  later,
  ledgerTimeAt,
  type ClockSegment,
  type ClockSet,
  type EpochOpened,
  type LedgerOpened,
  type Stored,
} from '@taizhang/domain';
import { canonicalJson } from './canonical-json';
import { keyOfEventId, placedEvent, type Envelope } from './envelope';
import type { VerifyReport } from './event-store';
import { eventHashOf, genesisOf, leafOf, linkOf } from './hashes';
import { ledgerStream } from './ledger-stream';
import type { BatchRow, KeyRow, LogSource, ProvenRow } from './log-source';

type Damage = VerifyReport['damages'][number];

/** How far the walk has come, and what the next event must continue. */
interface Walk {
  position: number;
  recordedAtMs: number;
  committedAtMs: number;
  epoch: number;
  clock: ClockSegment | undefined;
  /** Where a fork ends: its clock stands there. */
  forkedAt: number | undefined;
  readonly versions: Map<string, number>;
  readonly keys: Map<string, KeyRow>;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The envelope, if the bytes are one at all. */
function parse(row: ProvenRow): Envelope | undefined {
  try {
    const { id, stream, version, ...rest } = JSON.parse(row.canonical) as Envelope;
    const named = typeof id === 'string' && typeof stream === 'string' && typeof version === 'number';
    return named && typeof rest.type === 'string' ? { ...rest, id, stream, version } : undefined;
  } catch {
    return undefined;
  }
}

const isCanonical = (text: string, envelope: Envelope): boolean => {
  try {
    return canonicalJson(envelope) === text;
  } catch {
    return false;
  }
};

/** Bytes, hash and leaf of one event. */
function* damagedProof(source: LogSource, row: ProvenRow, envelope: Envelope | undefined): Generator<string> {
  const eventHash = eventHashOf(source.head.hash, row.canonical);
  if (envelope === undefined) yield 'the stored bytes are no envelope';
  else if (!isCanonical(row.canonical, envelope)) yield 'the stored bytes are not canonical';
  if (!sameBytes(eventHash, row.eventHash)) yield 'the stored bytes do not match the event hash';
  else if (!sameBytes(leafOf(source.head.hash, row), row.leaf))
    yield 'position, times and event hash do not match the leaf';
}

/** What is kept beside the bytes must say the same as they do. */
function* damagedColumns(row: ProvenRow, event: Stored): Generator<string> {
  if (row.stream !== event.stream) yield `filed under stream ${row.stream}, but of ${event.stream}`;
  if (row.version !== event.version) yield `filed as version ${row.version}, but of version ${event.version}`;
  if (row.type !== event.type) yield `filed as ${row.type}, but of type ${event.type}`;
  if (row.category !== categoryOf(event.stream)) yield `filed under category ${row.category}`;
  if (row.causation !== event.causation) yield 'filed under another causation than its own';
}

/** Order of positions, times and versions, and the key that the event came under. */
function* brokenOrder(walk: Walk, row: ProvenRow, event: Stored): Generator<string> {
  if (row.recordedAtMs < walk.recordedAtMs) yield 'recorded before its predecessor';
  if (row.committedAtMs < walk.committedAtMs) yield 'committed before its predecessor';
  const version = (walk.versions.get(event.stream) ?? 0) + 1;
  if (event.version !== version) yield `version ${event.version} of ${event.stream} where ${version} was due`;
  const named = keyOfEventId(event.id);
  const key = named && walk.keys.get(named.key);
  if (named === undefined || key === undefined) yield `no key is stored for ${event.id}`;
  else if (key.firstPosition + named.ordinal - 1 !== row.position || named.ordinal > key.count) {
    yield `${event.id} does not lie where its key says`;
  }
}

function follow(walk: Walk, row: ProvenRow, event: Stored | undefined): void {
  walk.position = row.position;
  walk.recordedAtMs = Math.max(walk.recordedAtMs, row.recordedAtMs);
  walk.committedAtMs = Math.max(walk.committedAtMs, row.committedAtMs);
  if (event === undefined) return;
  walk.versions.set(event.stream, event.version);
  if (event.stream === ledgerStream) followLedger(walk, event);
  if (walk.clock !== undefined && event.position === walk.forkedAt) {
    const anchorLedger = later(event.recordedAt, ledgerTimeAt(walk.clock, event.committedAt));
    walk.clock = { anchorLedger, anchorWall: event.committedAt, rate: 0 };
  }
}

function followLedger(walk: Walk, event: Stored): void {
  if (event.type === 'LedgerOpened') {
    const { kind, startsAt, forkedFrom } = event.payload as LedgerOpened['payload'];
    walk.clock = { anchorLedger: startsAt, anchorWall: event.committedAt, rate: kind === 'official' ? 1 : 0 };
    walk.forkedAt = forkedFrom?.position;
  } else if (event.type === 'ClockSet') {
    const { rate, until, jumpTo } = event.payload as ClockSet['payload'];
    walk.clock = {
      anchorLedger: jumpTo ?? event.recordedAt,
      anchorWall: event.committedAt,
      rate,
      ...(until && { until }),
    };
  } else if (event.type === 'EpochOpened') {
    walk.epoch = (event.payload as EpochOpened['payload']).epoch;
  }
}

/** The first event says what the ledger is; the counter must agree. */
function* damagedOpening(source: LogSource, event: Stored): Generator<string> {
  if (event.type !== 'LedgerOpened') return yield 'the first event does not open the ledger';
  const { kind, wall, algorithms, startsAt } = event.payload as LedgerOpened['payload'];
  const { head } = source;
  const agrees =
    kind === head.kind && wall === head.wall && algorithms.hash === head.hash && startsAt === head.startsAt;
  if (!agrees) yield 'the ledger is not what its first event says';
}

/** Follows the chain of batches while the events pass by. */
class Chain {
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
    const whole = this.leaves.length === batch.count && sameBytes(link, batch.link);
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

function* damagedHead(source: LogSource, walk: Walk, link: Uint8Array): Generator<string> {
  const { head } = source;
  if (head.position !== walk.position) yield `the counter stands at ${head.position}, the log ends at ${walk.position}`;
  if (head.link !== Buffer.from(link).toString('hex')) yield 'the counter holds another link than the last batch';
  if (Date.parse(head.recordedAt) !== walk.recordedAtMs)
    yield 'the counter holds another recorded time than the last event';
  if (Date.parse(head.committedAt) !== walk.committedAtMs)
    yield 'the counter holds another committed time than the last event';
  if (head.epoch !== walk.epoch) yield `the counter is in epoch ${head.epoch}, the log in ${walk.epoch}`;
  if (walk.clock !== undefined && canonicalJson(head.clock) !== canonicalJson(walk.clock)) {
    yield 'the counter holds another clock than the last clock event set';
  }
}

async function damagedIndexes(source: LogSource, walk: Walk, events: number): Promise<readonly Damage[]> {
  const damages: Damage[] = [];
  const end = walk.position;
  for await (const { stream, version } of source.streamVersions()) {
    const actual = walk.versions.get(stream) ?? 0;
    if (actual !== version)
      damages.push({ position: end, what: `${stream} is indexed at version ${version}, but is at ${actual}` });
    walk.versions.delete(stream);
  }
  for (const stream of walk.versions.keys())
    damages.push({ position: end, what: `${stream} is missing from the index of streams` });
  let keyed = 0;
  for (const key of walk.keys.values()) {
    keyed += key.count;
    if (key.firstPosition + key.count - 1 > end)
      damages.push({ position: key.firstPosition, what: `key ${key.key} points past the end` });
  }
  if (keyed !== events) damages.push({ position: end, what: `the keys account for ${keyed} events of ${events}` });
  return damages;
}

/** Recomputes everything that a ledger says of itself and names the place of every damage. */
export async function verifyLog(source: LogSource): Promise<VerifyReport> {
  const keys = new Map<string, KeyRow>();
  for await (const row of source.keys()) keys.set(row.key, row);
  const nothingYet = { position: 0, recordedAtMs: Number.MIN_SAFE_INTEGER, committedAtMs: Number.MIN_SAFE_INTEGER };
  const walk: Walk = { ...nothingYet, epoch: 1, clock: undefined, forkedAt: undefined, versions: new Map(), keys };
  const chain = new Chain(source, source.batches()[Symbol.asyncIterator]());
  const damages: Damage[] = [];
  let events = 0;

  for await (const row of source.events()) {
    const at = (what: string): Damage => ({ position: row.position, what });
    for (let missing = walk.position + 1; missing < row.position; missing += 1) {
      damages.push({ position: missing, what: 'the event is missing' });
    }
    damages.push(...(await chain.closeBefore(row.position)));
    const misplaced = chain.take(row);
    if (misplaced !== undefined) damages.push(at(misplaced));
    const envelope = parse(row);
    damages.push(...[...damagedProof(source, row, envelope)].map(at));
    const event = envelope && placedEvent(source.head.ledger, row, envelope);
    if (event !== undefined) {
      if (row.position === 1) damages.push(...[...damagedOpening(source, event)].map(at));
      damages.push(...[...damagedColumns(row, event), ...brokenOrder(walk, row, event)].map(at));
    }
    follow(walk, row, event);
    events += 1;
  }
  damages.push(...(await chain.closeBefore(Number.MAX_SAFE_INTEGER)));
  damages.push(...[...damagedHead(source, walk, chain.link)].map((what) => ({ position: walk.position, what })));
  damages.push(...(await damagedIndexes(source, walk, events)));
  const link = Buffer.from(chain.link).toString('hex');
  return { ledger: source.head.ledger, events, batches: chain.count, link, damages };
}
