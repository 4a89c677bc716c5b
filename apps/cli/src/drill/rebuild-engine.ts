import { setTimeout as wait } from 'node:timers/promises';
import { openWorkflows, orderEngineWipe, type Application } from '@taizhang/application';
import type { DrillState, LedgerId } from '@taizhang/domain';
import { accepted, operatorRequest, readDrill } from './drill-stream';

export type Rebuilt = NonNullable<NonNullable<DrillState['wipe']>['rebuilt']>;

/** Orders the wipe and waits until the engine has reported; undefined for a drill that is over or was never prepared. */
export async function rebuildEngine(app: Application, ledger: LedgerId): Promise<Rebuilt | undefined> {
  const told = await readDrill(app, ledger);
  if (told.drill.status === 'none' || told.drill.status === 'ended') return undefined;
  const open = await openWorkflows(app, ledger);
  accepted(await orderEngineWipe(app, operatorRequest(ledger, told, { openWorkflows: open.length })));
  for (;;) {
    const { wipe } = (await readDrill(app, ledger)).drill;
    if (wipe?.rebuilt !== undefined) return wipe.rebuilt;
    await wait(100);
  }
}
