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
import { declaredTies } from './declared-ties';
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
  const [persons, appointments, tree] = await Promise.all([
    app.reads.persons(ledger, { personIds: everybody }),
    app.reads.appointments(ledger, { personIds: staff }),
    unitTree(app, ledger),
  ]);
  const ties = await declaredTies(app, ledger, everybody, tree);
  const held = inForce(appointments);
  const path = tree.upwards(matter.handlingUnitId);
  const personOf = (id: PersonId): PersonState | undefined => persons.find((each) => each.particulars?.personId === id);
  const concerned = matter.personIds.flatMap((id) => personOf(id) ?? []);
  const unitIds = concerned.flatMap((each) => postOf(each, now) ?? []);
  const conflictsOf = (id: PersonId): readonly Conflict[] => {
    const own = personOf(id);
    const unit = postOf(own, now);
    return [
      ...(matter.personIds.includes(id) ? (['subject'] as const) : []),
      ...(unit !== undefined && unitIds.includes(unit) ? (['sameUnit'] as const) : []),
      ...(own && concerned.some((each) => ties.related(own, each)) ? (['relative'] as const) : []),
      ...(own && ties.interested(own, { persons: concerned, unitIds }) ? (['declaredInterest'] as const) : []),
    ];
  };
  return staff.map((personId) => ({
    personId,
    roles: rolesOver(held, path, personId),
    conflicts: conflictsOf(personId),
  }));
}
