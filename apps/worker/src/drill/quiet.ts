import type { Instant, LedgerId } from '@taizhang/domain';
import { AgendaRows, findUnrest, projectionReader, type Unrest } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { growingPause } from '../growing-pause';
import { wakeUpsReader } from '../readers/wake-workflows';

export interface QuietOptions {
  readonly pool: Pool;
  readonly ledger: LedgerId;
  /** Longest wait before the drill counts as stuck. */
  readonly stuckAfterMs: number;
  readonly signal: AbortSignal;
}

const readers = [projectionReader, wakeUpsReader];

/**
 * Waits until everything that follows from the log has followed: readers stand at the head and the engine owes nothing
 * up to now. Throws with what is open when that does not come about.
 */
export async function untilQuiet(options: QuietOptions, now: Instant): Promise<void> {
  const { pool, ledger, stuckAfterMs, signal } = options;
  const pause = growingPause();
  for (const end = performance.now() + stuckAfterMs; ; await pause()) {
    signal.throwIfAborted();
    const unrest = await findUnrest(pool, { ledger, readers, upTo: now });
    if (unrest === undefined) return;
    if (performance.now() > end) throw await stuck(options, now, unrest);
  }
}

async function stuck({ pool, ledger }: QuietOptions, now: Instant, { position, readTo }: Unrest): Promise<Error> {
  const items = await new AgendaRows(pool).openEngineItems(ledger, now);
  const open = items.map(({ stream, key, dueAt }) => `${stream} ${key}, due ${dueAt}`);
  const lag = readTo < position ? [`readers stand at ${readTo} of ${position}`] : [];
  return new Error(`the drill ${ledger} is stuck at ${now}: ${[...lag, ...open].join('; ')}`);
}
