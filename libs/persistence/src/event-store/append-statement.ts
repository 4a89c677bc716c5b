import { instantOfMs, msOf, streamName, type LedgerId } from '@taizhang/domain';
import type { AppendVerdict } from './event-store';
import type { PreparedAppend } from './prepared-append';

/** The call of the function append_batch and the reading of its answer. */

const text =
  'SELECT * FROM append_batch($1, $2, $3, $4, $5::int[], $6::int[], $7, $8::int[], $9::int[], $10::int[], $11::int[], $12, $13, $14)';

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
  const writes = batch.flatMap((append, index) => append.writes.map((write) => ({ ...write, append: index + 1 })));
  const causationOf = (append: number): string | null => batch[append - 1]?.request.causation ?? null;
  const events = writes.flatMap((write, index) =>
    write.events.map((event) => ({ ...event, write: index + 1, causation: causationOf(write.append) })),
  );
  const values = [
    ledger,
    wallNowMs(batch),
    batch.map(({ request }) => request.key),
    batch.map(({ request }) => request.requestHash),
    batch.map(({ eventCount }) => eventCount),
    writes.map(({ append }) => append),
    writes.map(({ stream }) => stream),
    writes.map(({ expectedVersion }) => expectedVersion),
    writes.map((write) => write.events.length),
    events.map(({ write }) => write),
    events.map(({ version }) => version),
    events.map(({ type }) => type),
    events.map(({ causation }) => causation),
    events.map(({ canonical }) => canonical),
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
