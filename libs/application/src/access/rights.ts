import type { LedgerId, PersonId, Role, UnitId } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { inForce } from '../context/appointments';
import { unitTree, type UnitTree } from '../context/unit-tree';

/** What a person may see: units below those over which he holds a role, and always himself. */
export interface Rights {
  readonly personId: PersonId;
  /** The unit of his present post. */
  readonly postedIn: UnitId | undefined;
  readonly grants: readonly { readonly role: Role; readonly unitId: UnitId }[];
  /** Units that any of his roles reaches. */
  readonly units: ReadonlySet<UnitId>;
  readonly tree: UnitTree;
  /** Whether one of the roles (any, when none is named) reaches this unit. */
  covers(unitId: UnitId, ...roles: readonly Role[]): boolean;
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
): Promise<Rights> {
  const [appointments, tree, [person]] = await Promise.all([
    app.reads.appointments(ledger, { personIds: [personId] }, point),
    unitTree(app, ledger, point),
    app.reads.persons(ledger, { personIds: [personId] }, point),
  ]);
  const grants = inForce(appointments).map(({ role, unitId }) => ({ role, unitId }));
  const reach = (roles: readonly Role[]): ReadonlySet<UnitId> =>
    new Set(grants.filter((grant) => roles.includes(grant.role)).flatMap((grant) => tree.downwards(grant.unitId)));
  const units = reach(overseeing);
  return {
    personId,
    postedIn: person?.postings.at(-1)?.unitId,
    grants,
    units,
    tree,
    covers: (unitId, ...roles) => (roles.length === 0 ? units : reach(roles)).has(unitId),
  };
}
