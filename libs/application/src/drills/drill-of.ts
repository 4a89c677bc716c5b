import {
  drillDecider,
  drillStream,
  fold,
  type DrillEvent,
  type DrillState,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';
import type { Application } from '../application';

/** The drill of a ledger, from its own short stream; of a ledger that is none, the drill that nobody has prepared. */
export async function drillOf({ store }: Pick<Application, 'store'>, ledger: LedgerId): Promise<DrillState> {
  const { events } = await store.readStream(ledger, drillStream());
  return fold(drillDecider, events as readonly Stored<DrillEvent>[]);
}
