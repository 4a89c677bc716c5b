import { barredFrom, clueWorkers, type ClueState, type LedgerId, type Role, type UnitId } from '@taizhang/domain';
import type { Rights } from '../access/rights';
import type { Application } from '../application';
import { postedIn } from './clue-keeper';

/** `whole`: the clue without its sealed words. `receipt`: that it was registered and how far it is. */
export type ClueSight = 'whole' | 'receipt' | 'none';

const keepers: readonly Role[] = ['caseSupervisor', 'commissionOffice', 'leader', 'disciplineGroup'];
type Who = Pick<Rights, 'personId' | 'covers' | 'tree'>;

/**
 * Who sees a clue at all. The persons concerned, whoever is recused, and the unit concerned see nothing of it, whatever
 * their roles; what went up is seen by the superior only; officers see what is theirs; a clerk his own receipts.
 */
export function clueSight(who: Who, own: UnitId | undefined, state: ClueState): ClueSight {
  const { unitId, concernedUnitId } = state;
  if (state.status === 'none' || unitId === undefined || barredFrom(state, who.personId)) return 'none';
  if (concernedUnitId !== undefined && own !== undefined && who.tree.upwards(own).includes(concernedUnitId))
    return 'none';
  if (who.covers(unitId, 'superiorCommission')) return 'whole';
  const kept = state.status !== 'forwardedUp';
  if (kept && who.covers(unitId, ...keepers)) return 'whole';
  if (kept && clueWorkers(state).includes(who.personId) && who.covers(unitId, 'caseOfficer')) return 'whole';
  return state.registeredBy === who.personId ? 'receipt' : 'none';
}

/** The sight of one reader, with the unit in which he is posted looked up once. */
export async function readClueSight(
  app: Application,
  ledger: LedgerId,
  who: Who,
): Promise<(state: ClueState) => ClueSight> {
  const [person] = await app.reads.persons(ledger, { personIds: [who.personId] });
  const own = postedIn(person);
  return (state) => clueSight(who, own, state);
}
