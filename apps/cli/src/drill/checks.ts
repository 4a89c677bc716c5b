import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import { digestReplay, digestRows, projections, type Persistence, type VerifyReport } from '@taizhang/persistence';
import { untilProjected } from './until-projected';

export interface CheckedLedger {
  readonly log: VerifyReport;
  /** Names of read models that differ from a fresh replay of the log. */
  readonly differing: readonly string[];
}

/** Recomputes the whole log, and folds every read model again beside the one that people have been looking at. */
export async function checkLedger(
  app: Application,
  { store, pool }: Persistence,
  ledger: LedgerId,
): Promise<CheckedLedger> {
  await untilProjected(app, ledger);
  const log = await store.verify(ledger);
  const differing: string[] = [];
  for (const projection of projections) {
    const shown = await digestRows(pool, projection, ledger);
    const replayed = await digestReplay(store, projection, ledger, log.events);
    if (shown.digest !== replayed.digest || shown.rows !== replayed.rows) differing.push(projection.name);
  }
  return { log, differing };
}

export const isWhole = ({ log, differing }: CheckedLedger): boolean =>
  log.damages.length === 0 && differing.length === 0;
