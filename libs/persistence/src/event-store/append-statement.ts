import { instantOfMs, msOf, streamName, type LedgerId } from '@taizhang/domain';
import { integerArray, textArray } from '../database/binary-arrays';
import type { AppendVerdict } from './event-store';
import type { PreparedAppend } from './prepared-append';

/** The call of the function append_batch, or append_event, and the reading of its answer. */

const ofBatch = 'SELECT * FROM append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)';
const ofEvent = 'SELECT * FROM append_event($1, $2, $3, $4, $5, $6, $7, $8, $9)';

interface AppendStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** What became of one append, or (verdict 0) of all those of which no row speaks. */
export interface VerdictRow {
  readonly append: number | null;
  readonly verdict: 0 | 1 | 2 | 3;
  readonly first_position: number;
  readonly event_count: number;
  readonly recorded_at: number;
  readonly conflict_write: number | null;
  readonly actual: number;
}

function wallNowMs(batch: readonly PreparedAppend[]): number | null {
  const given = batch.flatMap(({ request }) => (request.wallNow === undefined ? [] : [msOf(request.wallNow)]));
  return given.length === 0 ? null : Math.max(...given);
}

/** How many events of the batch come before each append. */
function offsetsOf(batch: readonly PreparedAppend[]): readonly number[] {
  let before = 0;
  return batch.map(({ eventCount }) => (before += eventCount) - eventCount);
}

/** One event to one stream, if that is all there is. */
function eventStatement(ledger: LedgerId, batch: readonly PreparedAppend[]): AppendStatement | undefined {
  const [append, another] = batch;
  if (append?.eventCount !== 1 || another !== undefined) return undefined;
  const { request, writes } = append;
  const [write, second] = writes;
  const event = write?.events[0];
  if (write === undefined || event === undefined || second !== undefined) return undefined;
  const { stream, expectedVersion } = write;
  const { key, requestHash, causation = null } = request;
  const values = [ledger, wallNowMs(batch), key, requestHash, stream, expectedVersion];
  return { name: 'append_event', text: ofEvent, values: [...values, event.type, causation, event.canonical] };
}

export const appendStatement = (ledger: LedgerId, batch: readonly PreparedAppend[]): AppendStatement =>
  eventStatement(ledger, batch) ?? batchStatement(ledger, batch);

function batchStatement(ledger: LedgerId, batch: readonly PreparedAppend[]): AppendStatement {
  const writes = batch.flatMap((append, index) => append.writes.map((write) => ({ append: index + 1, write })));
  const events = writes.flatMap(({ append, write }, index) => {
    const causation = batch[append - 1]?.request.causation ?? null;
    return write.events.map((event) => ({ write: index + 1, causation, event }));
  });
  const values = [
    ledger,
    wallNowMs(batch),
    textArray(batch.map(({ request }) => request.key)),
    textArray(batch.map(({ request }) => request.requestHash)),
    integerArray(offsetsOf(batch)),
    integerArray(batch.map(({ eventCount }) => eventCount)),
    integerArray(writes.map(({ append }) => append)),
    textArray(writes.map(({ write }) => write.stream)),
    integerArray(writes.map(({ write }) => write.expectedVersion)),
    integerArray(events.map(({ write }) => write)),
    integerArray(events.map(({ event }) => event.version)),
    textArray(events.map(({ event }) => event.type)),
    textArray(events.map(({ causation }) => causation)),
    textArray(events.map(({ event }) => event.canonical)),
  ];
  return { name: 'append_batch', text: ofBatch, values };
}

/** The verdict of each append, in the order of the batch. */
export function readVerdicts(batch: readonly PreparedAppend[], rows: readonly VerdictRow[]): readonly AppendVerdict[] {
  const hindered = new Map(rows.map((row) => [row.append, row]));
  const stored = hindered.get(null);
  let firstPosition = stored?.first_position ?? 0;
  return batch.map((append, index) => {
    const row = hindered.get(index + 1);
    if (row !== undefined) return hindranceOf(batch, append, row);
    if (stored === undefined) throw new Error('the database said nothing of an append');
    const recordedAt = instantOfMs(stored.recorded_at);
    const verdict = { kind: 'stored', firstPosition, count: append.eventCount, recordedAt, repeated: false } as const;
    firstPosition += append.eventCount;
    return verdict;
  });
}

function hindranceOf(batch: readonly PreparedAppend[], { request }: PreparedAppend, row: VerdictRow): AppendVerdict {
  if (row.verdict === 2) return { kind: 'keyReused', key: request.key };
  if (row.verdict === 1) {
    const { first_position: firstPosition, event_count: count } = row;
    return { kind: 'stored', firstPosition, count, recordedAt: instantOfMs(row.recorded_at), repeated: true };
  }
  const write = batch.flatMap(({ writes }) => writes)[(row.conflict_write ?? 0) - 1];
  if (write === undefined) throw new Error('the database named no write for a conflict');
  const { stream, expectedVersion: expected } = write;
  return { kind: 'conflict', stream: streamName(stream), expected, actual: row.actual };
}
