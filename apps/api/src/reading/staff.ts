import { personStandingAt, type UnitId } from '@taizhang/domain';
import type { Reading } from './campaign-reading';
import { peopleOf, type PersonRef } from './people';

/** Who is in office in a unit or below it on the page's day, by unit and name. */
export async function staffOf(reading: Reading, unitId: UnitId): Promise<readonly PersonRef[]> {
  const { app, ledger, at, now, tree } = reading;
  const unitIds = tree.downwards(unitId);
  const states = await app.reads.persons(ledger, { unitIds }, at);
  const people = peopleOf(reading, states);
  return states
    .flatMap((state) => {
      const { inOffice, posting } = personStandingAt(state, now);
      const personId = state.particulars?.personId;
      const own = inOffice && posting !== undefined && unitIds.includes(posting.unitId);
      return own && personId !== undefined ? [people.ref(personId)] : [];
    })
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'zh') || a.name.localeCompare(b.name, 'zh'));
}
