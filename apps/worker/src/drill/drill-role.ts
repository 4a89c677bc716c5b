import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import type { PublishedYear } from '@taizhang/drill';
import { hasErrorCode } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { Colleagues } from './colleagues';
import { DrillDriver, type DriverOptions } from './driver';
import { LogChanges } from './log-changes';
import { withLeadership } from '../leadership';

export interface DrillRoleOptions extends Pick<DriverOptions, 'dayMs' | 'stuckAfterMs' | 'refused'> {
  readonly app: Application;
  readonly pool: Pool;
  readonly calendars: readonly PublishedYear[];
  readonly signal: AbortSignal;
}

/** Ledgers that are opened are told of; that one was dropped is only seen by looking. */
const lookMs = 2_000;

/** Drives every drill of the installation, one process at a time; rejects as soon as one drill is stuck. */
export function driveDrills(options: DrillRoleOptions): Promise<void> {
  return withLeadership({ pool: options.pool, name: 'drill driver', signal: options.signal }, (signal) =>
    driveAll({ ...options, signal }),
  );
}

async function driveAll(options: DrillRoleOptions): Promise<void> {
  const driven = new Map<LedgerId, Driven>();
  const opened = new LogChanges(options.app.store, (ledger) => !driven.has(ledger));
  let failed: { readonly error: unknown } | undefined;
  while (!options.signal.aborted && failed === undefined) {
    const ledgers = (await options.app.store.ledgers()).filter(
      ({ kind, wall }) => kind === 'drill' && wall === 'database',
    );
    for (const { ledger } of ledgers) {
      if (driven.has(ledger)) continue;
      driven.set(
        ledger,
        drive(options, ledger, (error) => (failed ??= { error })),
      );
    }
    // A ledger that was dropped may be opened again under its name.
    for (const [ledger, { drop }] of driven) {
      if (ledgers.some((head) => head.ledger === ledger)) continue;
      drop();
      driven.delete(ledger);
    }
    await opened.next(lookMs, options.signal);
  }
  opened.stop();
  if (failed !== undefined) throw failed.error;
  await Promise.all([...driven.values()].map(({ done }) => done));
}

interface Driven {
  readonly done: Promise<void>;
  /** Its ledger is gone. */
  readonly drop: () => void;
}

function drive(options: DrillRoleOptions, ledger: LedgerId, failed: (error: unknown) => void): Driven {
  const dropped = new AbortController();
  const signal = AbortSignal.any([options.signal, dropped.signal]);
  return { done: driveOne({ ...options, signal }, ledger).catch(failed), drop: () => dropped.abort() };
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
