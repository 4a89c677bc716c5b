import { personStandingAt, type Instant, type LedgerId, type PersonId, type UnitId } from '@taizhang/domain';
import type { Application } from '../application';
import { unitTree } from './unit-tree';

interface Asked {
  readonly unitId: UnitId;
  readonly personIds: readonly PersonId[];
  readonly now: Instant;
}

/** Those of the persons who work in the unit or below it today. */
export async function staffAmong(
  app: Application,
  ledger: LedgerId,
  { unitId, personIds, now }: Asked,
): Promise<readonly PersonId[]> {
  if (personIds.length === 0) return [];
  const [persons, tree] = await Promise.all([app.reads.persons(ledger, { personIds }), unitTree(app, ledger)]);
  return persons.flatMap((person) => {
    const { inOffice, posting } = personStandingAt(person, now);
    const own = inOffice && posting !== undefined && tree.upwards(posting.unitId).includes(unitId);
    return own && person.particulars !== undefined ? [person.particulars.personId] : [];
  });
}
