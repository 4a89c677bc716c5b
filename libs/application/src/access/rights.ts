import type { LedgerId, LocalDate, PersonId, Role, UnitId } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { substitutedGrants } from './substituted';
import { inForce } from '../context/appointments';
import { unitTree, type UnitTree } from '../context/unit-tree';

export interface Grant {
  readonly role: Role;
  readonly unitId: UnitId;
  /** Whom he acts for in it. */
  readonly for?: PersonId;
  /** Last day of that. */
  readonly until?: LocalDate;
}

/** Whose rights: all, only his own, or only those in which he acts for one other. */
export type Hat = 'all' | 'own' | PersonId;

/** What a person may see: units below those over which he holds a role, and always himself. */
export interface Rights {
  readonly personId: PersonId;
  /** The unit of his present post. */
  readonly postedIn: UnitId | undefined;
  /** His own, and those in which he acts for somebody today: these say for whom. */
  readonly grants: readonly Grant[];
  /** Units that any of his roles reaches. */
  readonly units: ReadonlySet<UnitId>;
  readonly tree: UnitTree;
  /** Whether one of the roles (any, when none is named) reaches this unit. */
  covers(unitId: UnitId, ...roles: readonly Role[]): boolean;
  /** Matters of a person: his own, and those of his units; whoever acts for somebody does not see what that one owes in person. */
  sees(personId: PersonId | undefined, unitId: UnitId | undefined): boolean;
}

/** Roles that open a whole unit's matters; a signer sees the papers that are his to sign, which is asked of each paper. */
const overseeing: readonly Role[] = [
  'commissionOffice',
  'leader',
  'disciplineGroup',
  'analyst',
  'cityOffice',
  'partySecretary',
  'superiorSecretary',
  'inChargeLeader',
  'unitHead',
  'unitDeputy',
  'coordinator',
];

/** Rights as of today's appointments (or those of a point, for "who could see this then"). */
export async function rightsOf(
  app: Application,
  ledger: LedgerId,
  personId: PersonId,
  point?: PointInLog,
  hat: Hat = 'all',
): Promise<Rights> {
  const [appointments, substituted, tree, [person]] = await Promise.all([
    app.reads.appointments(ledger, { personIds: [personId] }, point),
    hat === 'own' ? [] : substitutedGrants(app, ledger, personId, point),
    unitTree(app, ledger, point),
    app.reads.persons(ledger, { personIds: [personId] }, point),
  ]);
  const own: readonly Grant[] = inForce(appointments).map(({ role, unitId }) => ({ role, unitId }));
  const ofOthers = hat === 'all' ? substituted : substituted.filter((each) => each.for === hat);
  const grants = hat === 'all' || hat === 'own' ? [...own, ...ofOthers] : ofOthers;
  const reachOf = (held: readonly Grant[], roles: readonly Role[]): ReadonlySet<UnitId> =>
    new Set(held.filter((grant) => roles.includes(grant.role)).flatMap((grant) => tree.downwards(grant.unitId)));
  const reach = (roles: readonly Role[]): ReadonlySet<UnitId> => reachOf(grants, roles);
  const units = reach(overseeing);
  return {
    personId,
    postedIn: person?.postings.at(-1)?.unitId,
    grants,
    units,
    tree,
    covers: (unitId, ...roles) => (roles.length === 0 ? units : reach(roles)).has(unitId),
    sees: (subject, unitId) => {
      if (subject === personId || unitId === undefined) return subject === personId;
      const actsForHim = subject !== undefined && grants.some((grant) => grant.for === subject);
      if (!actsForHim) return units.has(unitId);
      return reachOf(
        grants.filter((grant) => grant.for !== subject),
        overseeing,
      ).has(unitId);
    },
  };
}
