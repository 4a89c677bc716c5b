import type { Application } from '@taizhang/application';
import type { DrillState, LedgerId } from '@taizhang/domain';
import { requireDrill } from './require-drill';

/** The drill of a ledger, from its own short stream. */
export const drillState = async (app: Application, ledger: LedgerId): Promise<DrillState> =>
  (await requireDrill(app, ledger)).drill;
