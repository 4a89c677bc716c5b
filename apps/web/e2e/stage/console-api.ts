import { setTimeout as wait } from 'node:timers/promises';
import type { Drill } from '../../src/api/shapes';

export type { Drill };

/** Asks the running system what a page is about to show. */
export async function asked<T>(address: string, path: string): Promise<T> {
  const answer = await fetch(new URL(path, address));
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export const drillOf = (address: string, ledger: string): Promise<Drill> => asked(address, `/api/drills/${ledger}`);

/** Waits until the drill is as expected. */
export async function untilDrill(
  address: string,
  ledger: string,
  fits: (drill: Drill) => boolean,
  limitMs = 30_000,
): Promise<Drill> {
  const end = performance.now() + limitMs;
  for (;;) {
    const drill = await drillOf(address, ledger);
    if (fits(drill)) return drill;
    if (performance.now() > end) throw new Error(`the drill did not come so far: ${JSON.stringify(drill)}`);
    await wait(200);
  }
}
