import { instantOfMs, msOf, streamName, type LedgerId } from '@taizhang/domain';
import { integerArray, textArray } from '../database/binary-arrays';
import type { AppendVerdict } from './event-store';
import type { PreparedAppend } from './prepared-append';

/** The call of the function append_batch and the reading of its answer. */

const text = 'SELECT * FROM append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)';

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

export function appendStatement(
  ledger: LedgerId,
  batch: readonly PreparedAppend[],
): { readonly name: string; readonly text: string; readonly values: unknown[] } {
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
  return { name: 'append_batch', text, values };
}

/** The verdict of each append, in the order of the batch. */
export function readVerdicts(batch: readonly PreparedAppend[], rows: readonly VerdictRow[]): readonly AppendVerdict[] {
  const hindered = new Map(rows.map((row) => [row.append, row]));
  const stored = hindered.get(null);
  let firstPosition = stored?.first_position ?? 0;
  return batch.map((append, index) => {
    const row = hindered.get(index + 1);
    if (row !== undefined) return hindranceOf(batch, append, row);
    if (stored === undefined) throw new Error('append_batch said nothing of an append');
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
  if (write === undefined) throw new Error('append_batch named no write for a conflict');
  const { stream, expectedVersion: expected } = write;
  return { kind: 'conflict', stream: streamName(stream), expected, actual: row.actual };
}
