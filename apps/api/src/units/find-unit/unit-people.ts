import type { PersonId, Role, UnitId } from '@taizhang/domain';
import type { CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { roleLabel } from '../../wording/roles';
import type { UnitPage } from './find-unit.query';

/** Who answers for a unit, in the order in which one would ask. */
const shown: readonly Role[] = ['unitHead', 'unitDeputy', 'coordinator', 'partInspector', 'disciplineGroup'];

/** Those appointed to the unit itself: whom one calls about what it owes. */
export async function peopleOfUnit(reading: CampaignReading, unitId: UnitId): Promise<UnitPage['people']> {
  const { app, ledger, at } = reading;
  const held = (await app.reads.appointments(ledger, { unitIds: [unitId] }, at)).filter(
    ({ status }) => status === 'made',
  );
  const people = await readPeople(reading, { personIds: held.flatMap(({ personId }) => personId ?? []) });
  return shown.flatMap((role) => {
    const persons = held.filter((each) => each.role === role).map((each) => each.personId as PersonId);
    return persons.length === 0
      ? []
      : [{ role: roleLabel(role), persons: persons.map((personId) => people.ref(personId, unitId)) }];
  });
}
