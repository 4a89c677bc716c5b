import type { Instant, LedgerId, PersonId, UnitId } from '@taizhang/domain';
import type { Application } from '../application';
import { staffAmong } from './staff-among';
import { unitTree } from './unit-tree';

/** Whether somebody works in the unit, below it, or in or below the unit right above it. */
export async function isNearUnit(
  app: Application,
  ledger: LedgerId,
  { unitId, personId, now }: { readonly unitId: UnitId; readonly personId: PersonId; readonly now: Instant },
): Promise<boolean> {
  const above = (await unitTree(app, ledger)).find(unitId)?.blockParent;
  return (await staffAmong(app, ledger, { unitId: above ?? unitId, personIds: [personId], now })).length > 0;
}
