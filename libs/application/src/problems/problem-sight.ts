import type { ProblemState } from '@taizhang/domain';
import type { Rights } from '../access/rights';

type Who = Pick<Rights, 'personId' | 'covers'>;

/**
 * Who sees a line of a problem ledger: whoever a role brings to the unit, the owner of its rectification, and the person
 * whom it is about. Once it was handed on as a clue, that person sees it no more, whatever his roles.
 */
export function problemVisible(who: Who, state: ProblemState): boolean {
  const { status, unitId, personId, ownerId } = state;
  if (status === 'none' || unitId === undefined) return false;
  if (status === 'referred' && personId === who.personId) return false;
  return (
    personId === who.personId || ownerId === who.personId || who.covers(unitId) || who.covers(unitId, 'partInspector')
  );
}
