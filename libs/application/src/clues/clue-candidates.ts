import {
  rolesOver,
  type CandidateFacts,
  type LedgerId,
  type PersonId,
  type PersonState,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { declaredTies } from '../context/declared-ties';
import { postedIn, type Keeping } from './clue-keeper';

/** A clue as whoever would work on it is checked against it. */
export interface StaffedClue {
  readonly keeper: UnitId | undefined;
  readonly concerned: readonly PersonState[];
  readonly concernedUnit: UnitId | undefined;
}

/** What the log knows of those whom a command would have work on a clue, or who are offered for it. */
export async function clueCandidates(
  app: Application,
  ledger: LedgerId,
  { keeper, concerned, concernedUnit }: StaffedClue,
  workers: readonly PersonId[],
  { tree, appointed }: Keeping,
): Promise<readonly CandidateFacts[]> {
  if (workers.length === 0) return [];
  const concernedIds = concerned.flatMap(({ particulars }) => particulars?.personId ?? []);
  const [people, ties] = await Promise.all([
    app.reads.persons(ledger, { personIds: workers }),
    declaredTies(app, ledger, [...workers, ...concernedIds], tree),
  ]);
  const path = keeper === undefined ? [] : tree.upwards(keeper);
  const posts = concerned.flatMap((each) => postedIn(each) ?? []);
  const parties = { persons: concerned, unitIds: concernedUnit === undefined ? posts : [concernedUnit, ...posts] };
  return workers.map((personId) => {
    const own = people.find((each) => each.particulars?.personId === personId);
    const unit = postedIn(own);
    return {
      personId,
      officer: rolesOver(appointed, path, personId).includes('caseOfficer'),
      ofConcernedUnit: concernedUnit !== undefined && unit !== undefined && tree.upwards(unit).includes(concernedUnit),
      declaredRelative: own !== undefined && concerned.some((other) => ties.related(own, other)),
      declaredInterest: own !== undefined && ties.interested(own, parties),
    };
  });
}
