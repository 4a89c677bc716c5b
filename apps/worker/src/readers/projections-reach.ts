import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import { growingPause } from '../growing-pause';

const limitMs = 30_000;

/** Waits until every projection of a ledger has been written up to a position; throws when that takes too long. */
export async function projectionsReach(app: Application, ledger: LedgerId, position: number): Promise<void> {
  const pause = growingPause();
  for (const end = performance.now() + limitMs; ; await pause()) {
    const projectedTo = await app.reads.projectedTo(ledger);
    if (projectedTo >= position) return;
    if (performance.now() > end) throw new Error(`${ledger}: projections stand at ${projectedTo}, not at ${position}`);
  }
}
