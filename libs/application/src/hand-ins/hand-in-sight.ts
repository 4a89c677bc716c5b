import type { HandInState } from '@taizhang/domain';
import type { Rights } from '../access/rights';

type Who = Pick<Rights, 'personId' | 'covers'>;

/**
 * Who sees a line of the register: whoever handed it in, the discipline body that keeps it and its part-time inspector,
 * and whoever a role brings to the unit.
 */
export function handInVisible(who: Who, { status, unitId, personId }: HandInState): boolean {
  if (status === 'none' || unitId === undefined) return false;
  return personId === who.personId || who.covers(unitId) || who.covers(unitId, 'partInspector');
}
