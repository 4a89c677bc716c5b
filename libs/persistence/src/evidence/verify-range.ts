import type { Damage, Fault } from '../damage';
import { canonicalJson } from '../event-store/canonical-json';
import { eventHashOf, leafOf, type HashAlgorithm } from '../event-store/hashes';
import { sameHash } from './tree-hashes';

export interface RangeRow {
  readonly position: number;
  readonly recorded_at: number;
  readonly committed_at: number;
  readonly canonical: string;
  readonly event_hash: Buffer;
  readonly leaf: Buffer;
}

export interface RangeReport {
  readonly first: number;
  readonly last: number;
  readonly events: number;
  /** Size of the checkpoint that the range is proven under, as far as one reaches. */
  readonly under?: number;
  /** The last position that a checkpoint covers; below `first` where none does. */
  readonly coveredUpTo: number;
  readonly damages: readonly Damage[];
}

const isCanonical = (text: string): boolean => {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

/** Those that say nothing but themselves. */
type EventFault = Extract<
  Fault['kind'],
  'bytesChanged' | 'leafChanged' | 'bytesNotCanonical' | 'recordedBefore' | 'committedBefore'
>;

/** Recomputes every event of the range; `rows` begin with the event before it, if there is one. Answers the leaves too. */
export function checkRows(
  algorithm: HashAlgorithm,
  rows: readonly RangeRow[],
  first: number,
  last: number,
): { readonly damages: readonly Damage[]; readonly leaves: ReadonlyMap<number, Uint8Array> } {
  const damages: Damage[] = [];
  const leaves = new Map<number, Uint8Array>();
  let due = first;
  let before: RangeRow | undefined;
  for (const row of rows) {
    const { position } = row;
    const wrong = (kind: EventFault): number => damages.push({ position, kind });
    if (position >= first) {
      for (; due < position; due += 1) damages.push({ position: due, kind: 'missing' });
      due = position + 1;
      const eventHash = eventHashOf(algorithm, row.canonical);
      const times = { recordedAtMs: row.recorded_at, committedAtMs: row.committed_at };
      const leaf = leafOf(algorithm, { position, eventHash, ...times });
      leaves.set(position, leaf);
      if (!sameHash(eventHash, row.event_hash)) wrong('bytesChanged');
      else if (!sameHash(leaf, row.leaf)) wrong('leafChanged');
      else if (!isCanonical(row.canonical)) wrong('bytesNotCanonical');
      if (before !== undefined && row.recorded_at < before.recorded_at) wrong('recordedBefore');
      if (before !== undefined && row.committed_at < before.committed_at) wrong('committedBefore');
    }
    before = row;
  }
  for (; due <= last; due += 1) damages.push({ position: due, kind: 'missing' });
  return { damages, leaves };
}
