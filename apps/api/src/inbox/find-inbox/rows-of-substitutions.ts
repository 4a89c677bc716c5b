import {
  localDateOf,
  substitutionApprovers,
  substitutionStream,
  type SubstitutionId,
  type UnitId,
} from '@taizhang/domain';
import { gateClock } from '../../presenting/clock.presenter';
import type { Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { compose, label, same } from '../../wording/label';
import { plainRow } from './row';
import type { PlacedRow } from './rows-of-units';

/** Substitutions that wait for a third person: of units for which this reader approves. */
export async function rowsOfSubstitutions(reading: Reading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, reader, now, unitName } = reading;
  if (!reader.holds(...substitutionApprovers)) return [];
  const today = localDateOf(now);
  const rows = (await app.reads.substitutions(ledger, { statuses: ['named'] }, at)).filter(
    ({ state: { unitId, personId, substituteId, until } }) =>
      unitId !== undefined &&
      reader.covers(unitId, ...substitutionApprovers) &&
      reader.personId !== personId &&
      reader.personId !== substituteId &&
      until !== undefined &&
      until >= today,
  );
  const people = await readPeople(reading, {
    personIds: rows.flatMap(({ state }) => [state.personId, state.substituteId].flatMap((each) => each ?? [])),
  });
  return rows.map(({ state }): PlacedRow => {
    const unitId = state.unitId as UnitId;
    const names = { person: people.name(state.personId), substitute: people.name(state.substituteId) };
    return {
      row: {
        ...plainRow,
        key: substitutionStream(state.substitutionId as SubstitutionId),
        kind: 'approveSubstitution',
        title: compose(label('批准代办：{substitute} 代 {person}', 'Approve: {substitute} acts for {person}'), names),
        strong: compose(label('{from} 至 {until}', '{from} to {until}'), {
          from: state.from as string,
          until: state.until as string,
        }),
        to: same(unitName(unitId)),
        clock: { ...gateClock(label('开始前批准', 'before it begins'), ''), dueOn: state.from as string },
        consequence: label('离岗期间无人代办', 'nobody acts while he is away'),
        unit: { unitId, name: unitName(unitId) },
        campaignId: null,
        path: '/inbox?panel=substitutes',
        acts: ['open', 'why'],
        why: `event:${state.namedPosition ?? 0}`,
      },
    };
  });
}
