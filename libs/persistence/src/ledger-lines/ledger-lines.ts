import { instantOfMs } from '@taizhang/domain';
import { canonicalJson } from '../event-store/canonical-json';
import { eventHashOf, leafOf, type HashAlgorithm } from '../event-store/hashes';
import type { BatchRow, KeyRow, LogSource, ProvenRow } from '../event-store/log-source';
import { LedgerLinesFault } from './ledger-lines.errors';

/** A ledger as JSON Lines, for analysts and for a move to another house. Stored for ever, by whoever was given one. */

export const ledgerFormat = 'taizhang/ledger/1';

/** The first line. */
export interface LedgerOpening {
  readonly format: typeof ledgerFormat;
  readonly ledger: string;
  readonly hash: HashAlgorithm;
  readonly first: number;
  readonly last: number;
}

/** Before the first event of each batch. */
export interface BatchLine {
  readonly batch: {
    readonly first: number;
    readonly count: number;
    readonly recordedAt: string;
    readonly committedAt: string;
    readonly link: string;
  };
}

/** Before the first event of each append. */
export interface KeyLine {
  readonly append: {
    readonly key: string;
    readonly first: number;
    readonly count: number;
    readonly requestHash: string;
  };
}

/** `event` stands as its canonical bytes: they are the same again when it is parsed and written canonically. */
export interface EventLine {
  readonly position: number;
  readonly recordedAt: string;
  readonly committedAt: string;
  readonly leaf: string;
  readonly event: unknown;
}

/** The last line. */
export interface EndLine {
  readonly end: { readonly events: number; readonly batches: number };
}

/** An append with what makes it known again when it is repeated. */
export interface RequestedKey extends KeyRow {
  readonly requestHash: string;
}

/** A ledger in one snapshot, with its appends in order of position. */
export interface ExportSource extends LogSource {
  appends(first: number, last: number): AsyncIterable<RequestedKey>;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const line = (value: unknown): string => `${canonicalJson(value)}\n`;

const batchLine = ({ firstPosition: first, count, recordedAtMs, committedAtMs, link }: BatchRow): string =>
  line({
    batch: {
      ...{ first, count, link: hex(link) },
      ...{ recordedAt: instantOfMs(recordedAtMs), committedAt: instantOfMs(committedAtMs) },
    },
  } satisfies BatchLine);

const keyLine = ({ key, firstPosition: first, count, requestHash }: RequestedKey): string =>
  line({ append: { key, first, count, requestHash } } satisfies KeyLine);

/** What is damaged is not handed on: `verify` names the rest of it. */
function eventLine(algorithm: HashAlgorithm, row: ProvenRow): string {
  const { position, recordedAtMs, committedAtMs, canonical } = row;
  const leaf = leafOf(algorithm, {
    position,
    recordedAtMs,
    committedAtMs,
    eventHash: eventHashOf(algorithm, canonical),
  });
  if (Buffer.compare(leaf, row.leaf) !== 0) throw new LedgerLinesFault({ position, kind: 'leafChanged' });
  const times = `"recordedAt":"${instantOfMs(recordedAtMs)}","committedAt":"${instantOfMs(committedAtMs)}"`;
  return `{"position":${position},${times},"leaf":"${hex(leaf)}","event":${canonical}}\n`;
}

/** What of a sorted feed lies within a range, one item ahead. */
class Ahead<T extends { readonly firstPosition: number }> {
  private item: T | undefined;
  constructor(private readonly items: AsyncIterator<T>) {}

  /** Those that begin up to a position and have not been taken. */
  async *upTo(position: number): AsyncGenerator<T> {
    for (;;) {
      if (this.item === undefined) {
        const next = await this.items.next();
        if (next.done === true) return;
        this.item = next.value;
      }
      if (this.item.firstPosition > position) return;
      const due = this.item;
      this.item = undefined;
      yield due;
    }
  }
}

/** Every line of a range, each with its newline. The same ledger always gives the same bytes. */
export async function* ledgerLines(source: ExportSource, first: number, last: number): AsyncGenerator<string> {
  const { ledger, hash } = source.head;
  const batches = new Ahead(source.batches()[Symbol.asyncIterator]());
  const appends = new Ahead(source.appends(first, last)[Symbol.asyncIterator]());
  yield line({ format: ledgerFormat, ledger, hash, first, last } satisfies LedgerOpening);
  let [events, batchCount] = [0, 0];
  for await (const row of source.events()) {
    if (row.position < first) continue;
    if (row.position > last) break;
    for await (const batch of batches.upTo(row.position)) {
      if (batch.firstPosition < first) continue;
      batchCount += 1;
      yield batchLine(batch);
    }
    for await (const append of appends.upTo(row.position)) yield keyLine(append);
    if (row.position !== first + events) throw new LedgerLinesFault({ position: first + events, kind: 'missing' });
    yield eventLine(hash, row);
    events += 1;
  }
  if (events !== last - first + 1) throw new LedgerLinesFault({ position: first + events, kind: 'missing' });
  yield line({ end: { events, batches: batchCount } } satisfies EndLine);
}
