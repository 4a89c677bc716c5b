import { personStandingAt, type Instant, type LedgerId, type PersonId, type UnitId } from '@taizhang/domain';
import type { Application } from '../application';
import { unitTree } from './unit-tree';

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
  return persons.some((person) => {
    const { inOffice, posting } = personStandingAt(person, now);
    if (!inOffice || posting === undefined || person.particulars === undefined) return false;
    return tree.upwards(posting.unitId).includes(unitId) || tree.find(unitId)?.blockParent === posting.unitId;
  });
}
