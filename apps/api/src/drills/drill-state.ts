import type { Application } from '@taizhang/application';
import {
  drillDecider,
  drillStream,
  fold,
  type DrillEvent,
  type DrillState,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';
import { requireDrill } from './require-drill';

/** The drill of a ledger, from its own short stream. */
export async function drillState(app: Application, ledger: LedgerId): Promise<DrillState> {
  await requireDrill(app, ledger);
  const { events } = await app.store.readStream(ledger, drillStream());
  return fold(drillDecider, events as readonly Stored<DrillEvent>[]);
}
