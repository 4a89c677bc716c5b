import { bulletinWriters, type BulletinState, type Role } from '@taizhang/domain';
import type { Rights } from '../access/rights';

type Who = Pick<Rights, 'covers' | 'units'>;

/** An issued bulletin is for everybody who has a unit of the campaign in his charge; a draft for its writers and its approver. */
export function bulletinVisible(
  { covers, units }: Who,
  { status, unitId }: BulletinState,
  { approver, campaignUnits }: { readonly approver: Role; readonly campaignUnits: readonly string[] },
): boolean {
  if (status === 'none' || unitId === undefined) return false;
  if (covers(unitId, ...bulletinWriters, approver)) return true;
  return status === 'issued' && campaignUnits.some((each) => units.has(each as never));
}
