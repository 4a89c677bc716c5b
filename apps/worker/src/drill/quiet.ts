import { setTimeout as pause } from 'node:timers/promises';
import type { Application } from '@taizhang/application';
import type { Instant, LedgerId } from '@taizhang/domain';
import { AgendaRows, readerPositions } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { wakeUpsReader } from '../readers/wake-workflows';

export interface QuietOptions {
  readonly app: Application;
  readonly pool: Pool;
  readonly ledger: LedgerId;
  /** Longest wait before the drill counts as stuck. */
  readonly stuckAfterMs: number;
  readonly signal: AbortSignal;
}

const pollMs = 5;

/**
 * Waits until everything that follows from the log has followed: readers stand at the head and the engine owes nothing
 * up to now. Throws with what is open when that does not come about.
 */
export async function untilQuiet(options: QuietOptions, now: Instant): Promise<void> {
  for (const end = performance.now() + options.stuckAfterMs; ; await pause(pollMs)) {
    options.signal.throwIfAborted();
    const open = await stillOpen(options, now);
    if (open === undefined) return;
    if (performance.now() > end) throw new Error(`the drill ${options.ledger} is stuck at ${now}: ${open}`);
  }
}

/** What keeps a ledger from being quiet, in words; undefined when nothing does. */
async function stillOpen({ app, pool, ledger }: QuietOptions, now: Instant): Promise<string | undefined> {
  const { position } = await app.store.head(ledger);
  const read = await readTo(app, pool, ledger);
  if (read < position) return `readers stand at ${read} of ${position}`;
  const items = await new AgendaRows(pool).openEngineItems(ledger, now);
  if (items.length > 0) return items.map(({ stream, key, dueAt }) => `${stream} ${key} (due ${dueAt})`).join(', ');
  const grown = (await app.store.head(ledger)).position;
  return grown === position ? undefined : `the log grew to ${grown}`;
}

async function readTo(app: Application, pool: Pool, ledger: LedgerId): Promise<number> {
  const [projected, positions] = await Promise.all([app.reads.projectedTo(ledger), readerPositions(pool, ledger)]);
  return Math.min(projected, positions.get(wakeUpsReader) ?? 0);
}
