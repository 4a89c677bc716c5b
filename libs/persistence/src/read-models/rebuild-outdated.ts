import type { LedgerId } from '@taizhang/domain';
import type { Pool } from 'pg';
import type { EventStore } from '../event-store/event-store';
import type { AnyPeriodProjection } from './period/period-projection';
import { rebuildPeriodRows } from './period/rebuild';
import { markRebuilding, outdatedProjections, storeVersions } from './projection-versions';

export interface RebuildProgress {
  readonly projection: string;
  /** Of all that have to be made anew: how many are done. */
  readonly done: number;
  readonly of: number;
  /** Which ledger is being folded, and how far. */
  readonly ledger?: LedgerId;
  readonly folded?: number;
  readonly events?: number;
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
 * Folds anew what other code has written, projection by projection, each in the transaction that notes its version for
 * every ledger. Until it is done nobody is told old rows as new ones. A process that is killed in the middle leaves the rest
 * to the next start.
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
  const outdated = new Set<AnyPeriodProjection>();
  for (const { ledger } of await store.ledgers()) {
    const ofLedger = await outdatedProjections(pool, reader, ledger, projections);
    if (ofLedger.length > 0) await markRebuilding(pool, ledger, ofLedger);
    for (const projection of ofLedger) outdated.add(projection);
  }
  let done = 0;
  for (const projection of outdated) {
    if (signal?.aborted === true) return done;
    const progress = { projection: projection.name, done, of: outdated.size };
    told?.(progress);
    await rebuildPeriodRows({
      ...{ pool, store, reader, projections: [projection] },
      told: ({ ledger, folded, events }) => told?.({ ...progress, ledger, folded, events }),
      atSwitch: async (client) => {
        for (const { ledger } of await store.ledgers()) await storeVersions(client, ledger, [projection]);
      },
    });
    done += 1;
  }
  return done;
}
