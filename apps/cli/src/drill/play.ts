import { setTimeout as wait } from 'node:timers/promises';
import { playDrill, type Application } from '@taizhang/application';
import type { Instant, LedgerId } from '@taizhang/domain';
import { accepted, operatorRequest, readDrill } from './drill-stream';

export interface PlayOptions {
  readonly ledger: LedgerId;
  /** Ledger milliseconds a wall millisecond; 0 is as fast as the work allows. */
  readonly rate: number;
  /** Where it stops; to its end when absent. */
  readonly until?: Instant;
  /** Called now and then with the ledger's time. */
  readonly onTime?: (now: Instant) => void | Promise<void>;
}

const lookMs = 250;

/**
 * Lets the worker's driver play a drill and waits until it stands at `until`, or has ended. A drill that a killed process
 * left playing is simply waited for; one that stands there already is not touched.
 */
export async function playThrough(app: Application, options: PlayOptions): Promise<void> {
  const { ledger, rate, until, onTime } = options;
  for (;;) {
    const told = await readDrill(app, ledger);
    const now = await app.store.now(ledger);
    await onTime?.(now);
    const { status } = told.drill;
    if (status === 'ended' || (status === 'paused' && until !== undefined && now >= until)) return;
    if (status === 'paused') {
      const input = { rate, ...(until === undefined ? {} : { until }) };
      accepted(await playDrill(app, operatorRequest(ledger, told, input)));
    }
    await wait(lookMs);
  }
}
