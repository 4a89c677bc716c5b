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
import { unitTree, type UnitTree } from '../context/unit-tree';

interface Asked {
  readonly members: readonly PersonId[];
  readonly targets: readonly DrawnTarget[];
  readonly now: Instant;
}

/** Whether each may check each target: not himself, nobody and nothing of his own unit, no declared near relative. */
export async function checkerFacts(
  app: Application,
  ledger: LedgerId,
  { members, targets, now }: Asked,
): Promise<readonly CheckerFacts[]> {
  if (members.length === 0) return [];
  const targetPersons = targets.flatMap(({ id, unitId }) => (id === unitId ? [] : [id as PersonId]));
  const everybody = [...new Set([...members, ...targetPersons])];
  const [persons, tree, relatives] = await Promise.all([
    app.reads.persons(ledger, { personIds: everybody }),
    unitTree(app, ledger),
    relativesOf(app, ledger, everybody),
  ]);
  const byId = new Map(persons.map((person) => [person.particulars?.personId as string, person]));
  return members.map((personId) => {
    const own = byId.get(personId);
    const standing = own && personStandingAt(own, now);
    const conflictWith = conflictOf(own, { byId, tree, relatives, now });
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
  /** Names that each has given for his near relatives. */
  readonly relatives: ReadonlyMap<string, ReadonlySet<string>>;
  readonly now: Instant;
}

/** The nearest reason why somebody may not check a target. A namesake of a relative is kept off too: somebody else can go. */
const conflictOf =
  (own: PersonState | undefined, { byId, tree, relatives, now }: Known) =>
  ({ id, unitId }: DrawnTarget): CheckConflict | undefined => {
    const self = own?.particulars;
    if (own === undefined || self === undefined) return undefined;
    if (self.personId === id) return 'self';
    const posted = personStandingAt(own, now).posting?.unitId;
    const isUnit = id === unitId;
    // A checker from below the unit that is checked is of it; of a person, only a colleague of the same unit is.
    if (posted !== undefined && (posted === unitId || (isUnit && tree.upwards(posted).includes(unitId))))
      return 'ownUnit';
    const name = byId.get(id)?.particulars?.name;
    const named = name !== undefined && relatives.get(self.personId)?.has(name);
    return named || relatives.get(id)?.has(self.name) ? 'ownRelative' : undefined;
  };

async function relativesOf(
  app: Application,
  ledger: LedgerId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await app.reads.declarations(ledger, { personIds, withItems: true });
  const named = new Map<string, Set<string>>();
  for (const { state } of rows) {
    for (const { who } of state.form?.items ?? []) {
      if (who.kind !== 'relative' || state.personId === undefined) continue;
      named.set(state.personId, (named.get(state.personId) ?? new Set()).add(who.name));
    }
  }
  return named;
}
