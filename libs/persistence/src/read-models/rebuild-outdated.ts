import type { LedgerId } from '@taizhang/domain';
import type { Pool } from 'pg';
import type { EventStore } from '../event-store/event-store';
import type { AnyPeriodProjection } from './period/period-projection';
import { rebuildPeriodRows } from './period/rebuild';
import { markRebuilding, outdatedProjections, storeVersions } from './projection-versions';

export interface RebuildProgress {
  readonly ledger: LedgerId;
  readonly projection: string;
  /** Of all that have to be made anew in every ledger: how many are done. */
  readonly done: number;
  readonly of: number;
}

export interface RebuildOutdated {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: string;
  readonly projections: readonly AnyPeriodProjection[];
  readonly signal?: AbortSignal;
  readonly told?: (progress: RebuildProgress) => void;
}

/** Any number of processes may start at once; one of them does it, the others wait and find nothing left to do. */
const rebuildLock = 7_301_140_031;

/**
 * Folds anew what other code has written, projection by projection, each in the transaction that notes its version. Until
 * it is done nobody is told old rows as new ones. A process that is killed in the middle leaves the rest to the next start.
 */
export async function rebuildOutdated(input: RebuildOutdated): Promise<number> {
  const turn = await input.pool.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [rebuildLock]);
    return await inTurn(input);
  } finally {
    await turn.query('SELECT pg_advisory_unlock($1)', [rebuildLock]).catch(() => undefined);
    turn.release();
  }
}

async function inTurn({ pool, store, reader, projections, signal, told }: RebuildOutdated): Promise<number> {
  const work: { readonly ledger: LedgerId; readonly outdated: readonly AnyPeriodProjection[] }[] = [];
  for (const { ledger } of await store.ledgers()) {
    const outdated = await outdatedProjections(pool, reader, ledger, projections);
    if (outdated.length === 0) continue;
    await markRebuilding(pool, ledger, outdated);
    work.push({ ledger, outdated });
  }
  const of = work.reduce((sum, { outdated }) => sum + outdated.length, 0);
  let done = 0;
  for (const { ledger, outdated } of work) {
    for (const projection of outdated) {
      if (signal?.aborted === true) return done;
      told?.({ ledger, projection: projection.name, done, of });
      await rebuildPeriodRows({
        ...{ pool, store, reader, ledger, projections: [projection] },
        atEnd: (client) => storeVersions(client, ledger, [projection]),
      });
      done += 1;
    }
  }
  return done;
}
