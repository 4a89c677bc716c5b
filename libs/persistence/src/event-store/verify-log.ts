import {
  later,
  ledgerTimeAt,
  msOf,
  type ClockSet,
  type EpochOpened,
  type LedgerOpened,
  type Stored,
} from '@taizhang/domain';
import type { Damage, Fault } from '../damage';
import { canonicalJson } from './canonical-json';
import { placedEvent } from './envelope';
import type { VerifyReport } from './event-store';
import { ledgerStream } from './ledger-stream';
import type { KeyRow, LogSource, ProvenRow } from './log-source';
import { Chain } from './verify-chain';
import {
  brokenOrder,
  damagedColumns,
  damagedOpening,
  damagedProof,
  parse,
  startOfWalk,
  type Walk,
} from './verify-event';

/** Walks over an event that is whole. */
export const followEvent = (walk: Walk, row: ProvenRow, event: Stored): void => follow(walk, row, event, true);

/** A clock that damaged bytes would set is not followed, nor compared at the end: the damage is named already. */
function follow(walk: Walk, row: ProvenRow, event: Stored | undefined, isWhole: boolean): void {
  walk.position = row.position;
  walk.recordedAtMs = Math.max(walk.recordedAtMs, row.recordedAtMs);
  walk.committedAtMs = Math.max(walk.committedAtMs, row.committedAtMs);
  if (event === undefined) return;
  walk.versions.set(event.stream, event.version);
  if (event.stream === ledgerStream && !isWhole) walk.clock = undefined;
  else if (event.stream === ledgerStream) followLedger(walk, event);
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

function* damagedHead(source: LogSource, walk: Walk, link: Uint8Array): Generator<Fault> {
  const { head } = source;
  if (head.position !== walk.position) yield { kind: 'counterPosition', stored: head.position, end: walk.position };
  if (head.link !== Buffer.from(link).toString('hex')) yield { kind: 'counterLink' };
  const { recordedAtMs, committedAtMs } = walk;
  if (msOf(head.recordedAt) !== recordedAtMs) yield { kind: 'counterRecorded' };
  if (msOf(head.committedAt) !== committedAtMs) yield { kind: 'counterCommitted' };
  if (head.epoch !== walk.epoch) yield { kind: 'counterEpoch', stored: head.epoch, own: walk.epoch };
  if (walk.clock !== undefined && canonicalJson(head.clock) !== canonicalJson(walk.clock)) {
    yield { kind: 'counterClock' };
  }
}

function damagedKeys(walk: Walk, events: number): readonly Damage[] {
  const damages: Damage[] = [];
  let keyed = 0;
  for (const { key, firstPosition, count } of walk.keys.values()) {
    keyed += count;
    const isPast = firstPosition + count - 1 > walk.position;
    if (isPast) damages.push({ position: firstPosition, kind: 'keyPastEnd', key });
  }
  if (keyed !== events) damages.push({ position: walk.position, kind: 'keysDiffer', keyed, events });
  return damages;
}

/** Recomputes everything that a ledger says of itself and names the place of every damage. */
export async function verifyLog(source: LogSource): Promise<VerifyReport> {
  const keys = new Map<string, KeyRow>();
  for await (const row of source.keys()) keys.set(row.key, row);
  const walk = startOfWalk(keys);
  const chain = new Chain(source, source.batches()[Symbol.asyncIterator]());
  const damages: Damage[] = [];
  let events = 0;

  for await (const row of source.events()) {
    const at = (fault: Fault): Damage => ({ position: row.position, ...fault });
    for (let missing = walk.position + 1; missing < row.position; missing += 1) {
      damages.push({ position: missing, kind: 'missing' });
    }
    damages.push(...(await chain.closeBefore(row.position)));
    const misplaced = chain.take(row);
    if (misplaced !== undefined) damages.push(at(misplaced));
    const envelope = parse(row);
    const faults = [...damagedProof(source, row, envelope)];
    damages.push(...faults.map(at));
    const event = envelope && placedEvent(source.head.ledger, row, envelope);
    if (event !== undefined) {
      if (row.position === 1) damages.push(...[...damagedOpening(source, event)].map(at));
      damages.push(...[...damagedColumns(row, event), ...brokenOrder(walk, row, event)].map(at));
    }
    follow(walk, row, event, faults.length === 0);
    events += 1;
  }
  damages.push(...(await chain.closeBefore(Number.MAX_SAFE_INTEGER)));
  damages.push(...[...damagedHead(source, walk, chain.link)].map((fault) => ({ position: walk.position, ...fault })));
  damages.push(...damagedKeys(walk, events));
  const link = Buffer.from(chain.link).toString('hex');
  return { ledger: source.head.ledger, events, batches: chain.count, link, damages };
}
