import { rightsOf, unitTree, type Application, type Hat, type Rights, type UnitTree } from '@taizhang/application';
import type { LedgerId, PersonId, Role, UnitId } from '@taizhang/domain';

/** Who reads, with the rights of today: history is shown under them too. */
export interface Reader {
  readonly personId: PersonId | undefined;
  /** Somebody who has taken no seat of a drill: sees totals and no rows. */
  readonly visitor: boolean;
  readonly postedIn: Rights['postedIn'];
  readonly grants: Rights['grants'];
  readonly tree: UnitTree;
  covers(unitId: UnitId, ...roles: readonly Role[]): boolean;
  /** Matters of a person: his own, and those of units that a role reaches. */
  sees(personId: PersonId | undefined, unitId: UnitId | undefined): boolean;
  holds(...roles: readonly Role[]): boolean;
}

/** `hat`: all that he may, only his own, or only that in which he acts for one other. */
export async function readerOf(
  app: Application,
  ledger: LedgerId,
  personId: PersonId | undefined,
  hat: Hat = 'all',
): Promise<Reader> {
  if (personId === undefined) {
    const tree = await unitTree(app, ledger);
    const nothing = (): boolean => false;
    return {
      personId,
      postedIn: undefined,
      visitor: true,
      grants: [],
      tree,
      covers: nothing,
      sees: nothing,
      holds: nothing,
    };
  }
  const rights = await rightsOf(app, ledger, personId, undefined, hat);
  return {
    personId,
    postedIn: rights.postedIn,
    visitor: false,
    grants: rights.grants,
    tree: rights.tree,
    covers: (unitId, ...roles) => rights.covers(unitId, ...roles),
    sees: (subject, unitId) => rights.sees(subject, unitId),
    holds: (...roles) => rights.grants.some((grant) => roles.includes(grant.role)),
  };
}

/** The campaign office of a whole ledger, which corrects what was entered. */
export const isOfficeAtTheTop = ({ tree, covers }: Pick<Reader, 'tree' | 'covers'>): boolean =>
  tree.units
    .filter(({ blockParent }) => blockParent === undefined)
    .some(({ unitId }) => unitId !== undefined && covers(unitId, 'commissionOffice'));
