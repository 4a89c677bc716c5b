import type { Application } from '@taizhang/application';
import { actedInFor, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { substitutionsSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { staffNear } from '../../reading/staff';
import { roleLabel } from '../../wording/roles';
import { seesSubstitution } from '../substitution-reading';
import { presentSubstitution } from '../substitution.presenter';

export type Substitutions = z.infer<typeof substitutionsSchema>;

/** Units over which whoever asks holds, himself, a duty that can be acted in for him. */
async function unitsOf(reading: Reading): Promise<Substitutions['units']> {
  const { reader, point, unitName } = reading;
  if (point.historical) return [];
  const own = reader.grants.filter((grant) => grant.for === undefined && actedInFor.includes(grant.role));
  const unitIds = [...new Set(own.map(({ unitId }) => unitId))];
  return Promise.all(
    unitIds.map(async (unitId: UnitId) => {
      const people = await staffNear(reading, unitId);
      return {
        unit: { unitId, name: unitName(unitId) },
        roles: own.filter((grant) => grant.unitId === unitId).map(({ role }) => roleLabel(role)),
        people: people.filter((each) => each.personId !== reader.personId),
      };
    }),
  );
}

/** The reader's own, those in which he acts, and those that lie with him to approve; the latest first. */
export async function findSubstitutions(app: Application, ask: PersonalAsk): Promise<Substitutions> {
  const reading = await openReading(app, ask);
  const rows = await app.reads.substitutions(ask.ledger, {}, reading.at);
  const seen = rows.map(({ state }) => state).filter((state) => seesSubstitution(reading.reader, state));
  const people = await readPeople(reading, {
    personIds: seen.flatMap(({ personId, substituteId, approvedBy }) =>
      [personId, substituteId, approvedBy].flatMap((each) => each ?? []),
    ),
  });
  return {
    point: reading.point,
    list: seen
      .map((state) => presentSubstitution(state, reading, people))
      .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)),
    units: await unitsOf(reading),
  };
}
