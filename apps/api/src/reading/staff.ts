import { personStandingAt, type UnitId } from '@taizhang/domain';
import type { Reading } from './campaign-reading';
import { peopleOf, type PersonRef } from './people';

/** Who is in office in a unit or below it on the page's day, by unit and name. */
export const staffOf = (reading: Reading, unitId: UnitId): Promise<readonly PersonRef[]> =>
  inOfficeOf(reading, reading.tree.downwards(unitId));

/** The same with those of the unit right above it: who may act for somebody of the unit, or follow him. */
export const staffNear = (reading: Reading, unitId: UnitId): Promise<readonly PersonRef[]> => {
  const above = reading.tree.find(unitId)?.blockParent;
  return inOfficeOf(reading, [...(above === undefined ? [] : [above]), ...reading.tree.downwards(unitId)]);
};

async function inOfficeOf(reading: Reading, unitIds: readonly UnitId[]): Promise<readonly PersonRef[]> {
  const { app, ledger, at, now } = reading;
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
