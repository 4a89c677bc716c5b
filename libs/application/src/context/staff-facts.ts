import {
  personStandingAt,
  rolesOver,
  type ConcernedFacts,
  type Conflict,
  type Instant,
  type LedgerId,
  type PersonId,
  type PersonState,
  type StaffFacts,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { inForce } from './appointments';
import { unitTree } from './unit-tree';

/** A matter as its staff is checked against it. */
export interface StaffedMatter {
  readonly handlingUnitId: UnitId;
  readonly personIds: readonly PersonId[];
}

const postOf = (person: PersonState | undefined, at: Instant): UnitId | undefined =>
  person && personStandingAt(person, at).posting?.unitId;

/** The persons concerned, as known on the day. */
export async function concernedFacts(
  app: Application,
  ledger: LedgerId,
  personIds: readonly PersonId[],
  now: Instant,
): Promise<readonly ConcernedFacts[]> {
  if (personIds.length === 0) return [];
  const persons = await app.reads.persons(ledger, { personIds });
  return personIds.map((personId) => {
    const person = persons.find((each) => each.particulars?.personId === personId);
    const posting = person && personStandingAt(person, now).posting;
    return {
      personId,
      partyMember: person?.particulars?.politicalStatus === 'partyMember',
      cityManaged: posting?.cityManaged ?? false,
      ...(posting && { unitId: posting.unitId }),
    };
  });
}

/** Who is named in a declaration as the near relative of whom: the interests that are on file. */
async function declaredRelatives(
  app: Application,
  ledger: LedgerId,
  personIds: readonly PersonId[],
): Promise<readonly { readonly of: PersonId; readonly name: string }[]> {
  const rows = await app.reads.declarations(ledger, { personIds, withItems: true });
  return rows.flatMap(({ state }) =>
    (state.form?.items ?? []).flatMap(({ who }) =>
      who.kind === 'relative' && state.personId !== undefined ? [{ of: state.personId, name: who.name }] : [],
    ),
  );
}

/** What the log knows of those whom a command would put on a matter: their roles, and what speaks against them. */
export async function staffFacts(
  app: Application,
  ledger: LedgerId,
  matter: StaffedMatter,
  staff: readonly PersonId[],
  now: Instant,
): Promise<readonly StaffFacts[]> {
  if (staff.length === 0) return [];
  const everybody = [...new Set([...staff, ...matter.personIds])];
  const [persons, appointments, tree, relatives] = await Promise.all([
    app.reads.persons(ledger, { personIds: everybody }),
    app.reads.appointments(ledger, { personIds: staff }),
    unitTree(app, ledger),
    declaredRelatives(app, ledger, everybody),
  ]);
  const held = inForce(appointments);
  const path = tree.upwards(matter.handlingUnitId);
  const personOf = (id: PersonId): PersonState | undefined => persons.find((each) => each.particulars?.personId === id);
  const nameOf = (id: PersonId): string | undefined => personOf(id)?.particulars?.name;
  // A namesake is kept off too: somebody else can do the work.
  const related = (a: PersonId, b: PersonId): boolean =>
    relatives.some(({ of, name }) => (of === a && name === nameOf(b)) || (of === b && name === nameOf(a)));
  const conflictsOf = (id: PersonId): readonly Conflict[] => {
    const unit = postOf(personOf(id), now);
    const colleagues = unit !== undefined && matter.personIds.some((each) => postOf(personOf(each), now) === unit);
    return [
      ...(matter.personIds.includes(id) ? (['subject'] as const) : []),
      ...(colleagues ? (['sameUnit'] as const) : []),
      ...(matter.personIds.some((each) => related(id, each)) ? (['relative'] as const) : []),
    ];
  };
  return staff.map((personId) => ({
    personId,
    roles: rolesOver(held, path, personId),
    conflicts: conflictsOf(personId),
  }));
}
