import {
  personStandingAt,
  type CheckConflict,
  type CheckerFacts,
  type DrawnTarget,
  type Instant,
  type LedgerId,
  type PersonId,
  type PersonState,
} from '@taizhang/domain';
import type { Application } from '../application';
import { declaredTies, type DeclaredTies } from '../context/declared-ties';
import { unitTree, type UnitTree } from '../context/unit-tree';

interface Asked {
  readonly members: readonly PersonId[];
  readonly targets: readonly DrawnTarget[];
  readonly now: Instant;
}

/** Whether each may check each target: not himself, nobody and nothing of his own unit, nobody and nothing that he has declared a tie to. */
export async function checkerFacts(
  app: Application,
  ledger: LedgerId,
  { members, targets, now }: Asked,
): Promise<readonly CheckerFacts[]> {
  if (members.length === 0) return [];
  const targetPersons = targets.flatMap(({ id, unitId }) => (id === unitId ? [] : [id as PersonId]));
  const everybody = [...new Set([...members, ...targetPersons])];
  const [persons, tree] = await Promise.all([
    app.reads.persons(ledger, { personIds: everybody }),
    unitTree(app, ledger),
  ]);
  const ties = await declaredTies(app, ledger, everybody, tree);
  const byId = new Map(persons.map((person) => [person.particulars?.personId as string, person]));
  return members.map((personId) => {
    const own = byId.get(personId);
    const standing = own && personStandingAt(own, now);
    const conflictWith = conflictOf(own, { byId, tree, ties, now });
    return {
      personId,
      inOffice: standing?.inOffice ?? false,
      barred: targets.flatMap((target) => {
        const conflict = conflictWith(target);
        return conflict === undefined ? [] : [{ target: target.id, conflict }];
      }),
    };
  });
}

interface Known {
  readonly byId: ReadonlyMap<string, PersonState>;
  readonly tree: UnitTree;
  readonly ties: DeclaredTies;
  readonly now: Instant;
}

/** The nearest reason why somebody may not check a target. */
const conflictOf =
  (own: PersonState | undefined, { byId, tree, ties, now }: Known) =>
  ({ id, unitId }: DrawnTarget): CheckConflict | undefined => {
    const self = own?.particulars;
    if (own === undefined || self === undefined) return undefined;
    if (self.personId === id) return 'self';
    const posted = personStandingAt(own, now).posting?.unitId;
    const isUnit = id === unitId;
    // A checker from below the unit that is checked is of it; of a person, only a colleague of the same unit is.
    if (posted !== undefined && (posted === unitId || (isUnit && tree.upwards(posted).includes(unitId))))
      return 'ownUnit';
    const target = byId.get(id);
    if (target !== undefined && ties.related(own, target)) return 'ownRelative';
    const parties = { persons: target === undefined ? [] : [target], unitIds: [unitId] };
    return ties.interested(own, parties) ? 'declaredInterest' : undefined;
  };
