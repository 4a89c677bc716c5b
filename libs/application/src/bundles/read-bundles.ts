import {
  bundleDecider,
  type BundleEvent,
  type BundleState,
  type ClueId,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';
import type { Application } from '../application';

const pageSize = 1_000;

/** Every bundle of a ledger, from the log itself: no projection needs to run. In the order in which they began. */
export async function readBundles(app: Application, ledger: LedgerId, upTo?: number): Promise<readonly BundleState[]> {
  const known = new Map<string, BundleState>();
  for (let after = 0; ;) {
    const page = await app.store.readFeed(ledger, {
      after,
      limit: pageSize,
      categories: ['bundle'],
      ...(upTo !== undefined && { upTo }),
    });
    for (const event of page as readonly Stored<BundleEvent>[]) {
      known.set(event.stream, bundleDecider.evolve(known.get(event.stream) ?? bundleDecider.initial, event));
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return [...known.values()];
    after = last.position;
  }
}

/** Those that were handed over of one clue, the newest first; it need not have been projected yet. */
export async function bundlesOfClue(
  app: Application,
  ledger: LedgerId,
  clue: ClueId,
  upTo: number,
): Promise<readonly BundleState[]> {
  const bundles = await readBundles(app, ledger, upTo);
  return bundles.filter(({ clueId, status }) => clueId === clue && status !== 'takenIn').reverse();
}
