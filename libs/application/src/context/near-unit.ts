import {
  personStandingAt,
  type Instant,
  type LedgerId,
  type PersonId,
  type PersonState,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { unitTree, type UnitTree } from './unit-tree';

/** Whether somebody works in the unit, below it, or in the unit right above it; units beside it are others' affair. */
export async function isNearUnit(
  app: Application,
  ledger: LedgerId,
  { unitId, personId, now }: { readonly unitId: UnitId; readonly personId: PersonId; readonly now: Instant },
): Promise<boolean> {
  const [persons, tree] = await Promise.all([
    app.reads.persons(ledger, { personIds: [personId] }),
    unitTree(app, ledger),
  ]);
  return persons.some((person) => worksNear(tree, unitId, person, now));
}

/** The same of somebody whose standing is known. */
export function worksNear(tree: UnitTree, unitId: UnitId, person: PersonState, now: Instant): boolean {
  const { inOffice, posting } = personStandingAt(person, now);
  if (!inOffice || posting === undefined || person.particulars === undefined) return false;
  return tree.upwards(posting.unitId).includes(unitId) || tree.find(unitId)?.blockParent === posting.unitId;
}
