import type { Appointed, LedgerId, PersonId, PersonState, Role, UnitId } from '@taizhang/domain';
import type { Application } from '../application';
import { inForce } from '../context/appointments';
import { unitTree, type UnitTree } from '../context/unit-tree';

const triage: readonly Role[] = ['caseSupervisor', 'commissionOffice'];
/** Roles that make somebody a head of the body that keeps clues, or of one above it. */
const heads: readonly Role[] = [
  'leader',
  'partySecretary',
  'superiorSecretary',
  'unitHead',
  'disciplineGroup',
  'caseSupervisor',
];

/** The organisation as far as the keeping of clues depends on it. */
export interface Keeping {
  readonly tree: UnitTree;
  readonly appointed: readonly Appointed[];
  /** The nearest unit, from the one that received a clue upwards, at which somebody keeps clues. */
  keeperOf(receiving: UnitId): UnitId;
  /** Whether the keeping body would judge its own head, itself, or what stands above it. */
  aboutOwnHead(keeper: UnitId, concerned: readonly PersonState[], concernedUnit: UnitId | undefined): boolean;
}

export const postedIn = (person: PersonState | undefined): UnitId | undefined => person?.postings.at(-1)?.unitId;

export async function readKeeping(app: Application, ledger: LedgerId): Promise<Keeping> {
  const [tree, appointments] = await Promise.all([unitTree(app, ledger), app.reads.appointments(ledger, {})]);
  const appointed = inForce(appointments);
  const holds = (person: PersonId, unit: UnitId, roles: readonly Role[]): boolean =>
    appointed.some((each) => each.personId === person && each.unitId === unit && roles.includes(each.role));
  return {
    tree,
    appointed,
    keeperOf: (receiving) =>
      tree
        .upwards(receiving)
        .find((unit) => appointed.some((each) => each.unitId === unit && triage.includes(each.role))) ?? receiving,
    aboutOwnHead: (keeper, concerned, concernedUnit) => {
      const path = tree.upwards(keeper);
      if (concernedUnit !== undefined && path.includes(concernedUnit)) return true;
      return concerned.some(({ particulars }) =>
        path.some((unit) => particulars && holds(particulars.personId, unit, heads)),
      );
    },
  };
}
