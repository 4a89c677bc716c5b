import { checkReaders, type CheckState, type DrawnTarget } from '@taizhang/domain';
import type { Rights } from '../access/rights';

type Who = Pick<Rights, 'personId' | 'covers'>;

/** Who sees a check: whoever keeps or leads it, and its teams. The units that are checked learn of it on the spot. */
export function checkVisible({ personId, covers }: Who, { status, unitId, teams }: CheckState): boolean {
  if (status === 'none' || unitId === undefined) return false;
  return covers(unitId, ...checkReaders) || teams.some(({ members }) => members.includes(personId));
}

/** What happened in it, event by event: for whoever sees it and is not himself among the drawn. */
export const checkEventsVisible = (who: Who, state: CheckState): boolean =>
  checkVisible(who, state) && state.drawn.every(({ id }) => id !== who.personId);

/** Which targets of it: all but himself for readers, those of his own team for a member. */
export function targetsSeen({ personId, covers }: Who, { unitId, drawn, teams }: CheckState): readonly DrawnTarget[] {
  const others = drawn.filter(({ id }) => id !== personId);
  if (unitId !== undefined && covers(unitId, ...checkReaders)) return others;
  const own = new Set(teams.filter(({ members }) => members.includes(personId)).flatMap(({ targets }) => targets));
  return others.filter(({ id }) => own.has(id));
}
