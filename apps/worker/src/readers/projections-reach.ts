import { setTimeout as pause } from 'node:timers/promises';
import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';

const pollMs = 10;
const limitMs = 30_000;

/** Waits until every projection of a ledger has been written up to a position; throws when that takes too long. */
export async function projectionsReach(app: Application, ledger: LedgerId, position: number): Promise<void> {
  for (const end = performance.now() + limitMs; ; await pause(pollMs)) {
    const projectedTo = await app.reads.projectedTo(ledger);
    if (projectedTo >= position) return;
    if (performance.now() > end) throw new Error(`${ledger}: projections stand at ${projectedTo}, not at ${position}`);
  }
}
