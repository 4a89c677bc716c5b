import { instantOfMs, msOf, streamName, type LedgerId } from '@taizhang/domain';
import { integerArray, textArray } from '../database/binary-arrays';
import type { AppendVerdict } from './event-store';
import type { PreparedAppend } from './prepared-append';

/** The call of the function append_batch and the reading of its answer. */

const text = 'SELECT * FROM append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)';

export interface VerdictRow {
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
    integerArray(batch.map(({ eventCount }) => eventCount)),
    integerArray(writes.map(({ append }) => append)),
    textArray(writes.map(({ write }) => write.stream)),
    integerArray(writes.map(({ write }) => write.expectedVersion)),
    integerArray(writes.map(({ write }) => write.events.length)),
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
  const writes = batch.flatMap((append) => append.writes);
  return batch.map(({ request }, index) => {
    const row = rows[index];
    if (row === undefined) throw new Error('append_batch answered fewer verdicts than appends');
    if (row.verdict === 2) return { kind: 'keyReused', key: request.key };
    if (row.verdict === 3) {
      const write = writes[(row.conflict_write ?? 0) - 1];
      if (write === undefined) throw new Error('append_batch named no write for a conflict');
      return {
        kind: 'conflict',
        stream: streamName(write.stream),
        expected: write.expectedVersion,
        actual: row.actual,
      };
    }
    return {
      kind: 'stored',
      firstPosition: row.first_position,
      count: row.event_count,
      recordedAt: instantOfMs(row.recorded_at),
      repeated: row.verdict === 1,
    };
  });
}
