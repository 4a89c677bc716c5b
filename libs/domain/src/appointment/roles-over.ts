import type { Instant, PersonId, UnitId } from '../kernel';
import type { Role } from '../plan/plan.types';

/** An appointment as rights are read from it. */
export interface Appointed {
  readonly personId: PersonId;
  readonly role: Role;
  readonly unitId: UnitId;
  readonly from: Instant;
  readonly until?: Instant;
}

export const isInForce = ({ from, until }: Pick<Appointed, 'from' | 'until'>, at: Instant): boolean =>
  from <= at && (until === undefined || at < until);

/**
 * The roles that a person holds over a unit: those of his appointments on it or on a unit above it.
 * `appointments` are those in force; `path` is the unit and all above it by block parents (`blockPath`).
 */
export const rolesOver = (
  appointments: readonly Appointed[],
  path: readonly UnitId[],
  person: PersonId,
): readonly Role[] => [
  ...new Set(
    appointments.filter((each) => each.personId === person && path.includes(each.unitId)).map((each) => each.role),
  ),
];

/** Everybody who holds one of the roles over a unit, nearest unit first and, of one unit, longest in the role first. */
export const holdersOver = (
  appointments: readonly Appointed[],
  path: readonly UnitId[],
  roles: readonly Role[],
): readonly { readonly role: Role; readonly personId: PersonId }[] =>
  path.flatMap((unit) =>
    appointments
      .filter((each) => each.unitId === unit && roles.includes(each.role))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.personId < b.personId ? -1 : 1))
      .map(({ role, personId }) => ({ role, personId })),
  );
