import { setTimeout as pause } from 'node:timers/promises';
import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import type { PublishedYear } from '@taizhang/drill';
import { hasErrorCode } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { Colleagues } from './colleagues';
import { DrillDriver, type DriverOptions } from './driver';
import { withLeadership } from '../leadership';

export interface DrillRoleOptions extends Pick<DriverOptions, 'dayMs' | 'stuckAfterMs' | 'refused'> {
  readonly app: Application;
  readonly pool: Pool;
  readonly calendars: readonly PublishedYear[];
  readonly signal: AbortSignal;
}

const lookMs = 500;

/** Drives every drill of the installation, one process at a time; rejects as soon as one drill is stuck. */
export function driveDrills(options: DrillRoleOptions): Promise<void> {
  return withLeadership({ pool: options.pool, name: 'drill driver', signal: options.signal }, (signal) =>
    driveAll({ ...options, signal }),
  );
}

async function driveAll(options: DrillRoleOptions): Promise<void> {
  const driven = new Map<LedgerId, Promise<void>>();
  let failed: { readonly error: unknown } | undefined;
  while (!options.signal.aborted && failed === undefined) {
    const ledgers = (await options.app.store.ledgers()).filter(
      ({ kind, wall }) => kind === 'drill' && wall === 'database',
    );
    for (const { ledger } of ledgers) {
      if (driven.has(ledger)) continue;
      const run = driveOne(options, ledger).catch((error: unknown) => {
        failed ??= { error };
      });
      driven.set(ledger, run);
    }
    // A ledger that was dropped may be opened again under its name.
    for (const ledger of driven.keys()) if (!ledgers.some((head) => head.ledger === ledger)) driven.delete(ledger);
    await pause(lookMs, undefined, { signal: options.signal }).catch(() => undefined);
  }
  if (failed !== undefined) throw failed.error;
  await Promise.all(driven.values());
}

async function driveOne(options: DrillRoleOptions, ledger: LedgerId): Promise<void> {
  const { app, pool, calendars, signal, dayMs, stuckAfterMs, refused } = options;
  const colleagues = new Colleagues(app, ledger, calendars);
  const driver = new DrillDriver({
    ...{ app, pool, ledger, colleagues, signal, dayMs, stuckAfterMs },
    ...(refused !== undefined && { refused }),
  });
  try {
    await driver.run();
  } catch (error) {
    if (!hasErrorCode(error, 'LedgerUnknown')) throw error;
  }
}
