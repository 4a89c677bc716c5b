import { categoryOf, type ClockSegment, type LedgerOpened, type Stored } from '@taizhang/domain';
import type { Fault } from '../damage';
import { canonicalJson } from './canonical-json';
import { keyOfEventId, type Envelope } from './envelope';
import { eventHashOf, leafOf } from './hashes';
import type { KeyRow, LogSource, ProvenRow } from './log-source';

/** How far the walk has come, and what the next event must continue. */
export interface Walk {
  position: number;
  recordedAtMs: number;
  committedAtMs: number;
  epoch: number;
  clock: ClockSegment | undefined;
  /** Where a fork ends: its clock stands there. */
  forkedAt: number | undefined;
  readonly versions: Map<string, number>;
  readonly keys: ReadonlyMap<string, KeyRow>;
}

export const startOfWalk = (keys: ReadonlyMap<string, KeyRow> = new Map()): Walk => ({
  ...{ position: 0, recordedAtMs: Number.MIN_SAFE_INTEGER, committedAtMs: Number.MIN_SAFE_INTEGER },
  ...{ epoch: 1, clock: undefined, forkedAt: undefined, versions: new Map(), keys },
});

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The envelope, if the bytes are one at all. */
export function parse(row: ProvenRow): Envelope | undefined {
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
export function* damagedProof(source: LogSource, row: ProvenRow, envelope: Envelope | undefined): Generator<Fault> {
  const eventHash = eventHashOf(source.head.hash, row.canonical);
  if (envelope === undefined) yield { kind: 'noEnvelope' };
  else if (!isCanonical(row.canonical, envelope)) yield { kind: 'bytesNotCanonical' };
  if (!sameBytes(eventHash, row.eventHash)) yield { kind: 'bytesChanged' };
  else if (!sameBytes(leafOf(source.head.hash, row), row.leaf)) yield { kind: 'leafChanged' };
}

/** What is kept beside the bytes must say the same as they do. */
export function* damagedColumns(row: ProvenRow, event: Stored): Generator<Fault> {
  if (row.stream !== event.stream) yield { kind: 'otherStream', filed: row.stream, own: event.stream };
  if (row.version !== event.version) yield { kind: 'otherVersion', filed: row.version, own: event.version };
  if (row.type !== event.type) yield { kind: 'otherType', filed: row.type, own: event.type };
  if (row.category !== categoryOf(event.stream)) yield { kind: 'otherCategory', filed: row.category };
  if (row.causation !== event.causation) yield { kind: 'otherCausation' };
}

/** Order of positions, times and versions, and the key that the event came under. */
export function* brokenOrder(walk: Walk, row: ProvenRow, event: Stored): Generator<Fault> {
  if (row.recordedAtMs < walk.recordedAtMs) yield { kind: 'recordedBefore' };
  if (row.committedAtMs < walk.committedAtMs) yield { kind: 'committedBefore' };
  const { stream, version } = event;
  const due = (walk.versions.get(stream) ?? 0) + 1;
  if (version !== due) yield { kind: 'versionNotNext', version, stream, due };
  const named = keyOfEventId(event.id);
  const key = named && walk.keys.get(named.key);
  if (named === undefined || key === undefined) yield { kind: 'keyMissing', event: event.id };
  else if (key.firstPosition + named.ordinal - 1 !== row.position || named.ordinal > key.count) {
    yield { kind: 'keyElsewhere', event: event.id };
  }
}

/** The first event says what the ledger is; the counter must agree. */
export function* damagedOpening(source: LogSource, event: Stored): Generator<Fault> {
  if (event.type !== 'LedgerOpened') return yield { kind: 'notOpening' };
  const { kind, wall, algorithms, startsAt } = event.payload as LedgerOpened['payload'];
  const { head } = source;
  const agrees =
    kind === head.kind && wall === head.wall && algorithms.hash === head.hash && startsAt === head.startsAt;
  if (!agrees) yield { kind: 'otherOpening' };
}
