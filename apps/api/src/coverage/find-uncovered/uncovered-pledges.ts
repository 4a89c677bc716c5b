import { localDateOf, type PledgeState, type UnitId } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { readPeople } from '../../reading/people';
import { label } from '../../wording/label';
import { rankLabel } from '../../wording/persons';
import { chasedToday } from './chased-today';
import { latenessOf } from './lateness';
import { countsOf, groupsOf, pageOf, type DutyReading, type Found, type Line, type Row } from './uncovered-page';

type Pledge = ReadRow<PledgeState>;

function lineOf(asked: DutyReading, pledge: Pledge): Line<Pledge> {
  const { stream: key, state } = pledge;
  const unitId = state.unitId as UnitId;
  return state.status === 'signed'
    ? { group: 'met', daysLate: 0, unitId, key, subject: pledge }
    : { group: 'notPledged', daysLate: latenessOf(asked, unitId).daysLate, unitId, key, subject: pledge };
}

function rowOf(
  asked: DutyReading,
  name: string,
  { group, daysLate, unitId, key, subject: { state } }: Line<Pledge>,
): Row {
  const { reading } = asked;
  const { personId, rank, signed } = state;
  const met = group === 'met';
  const chased = personId !== undefined && chasedToday(asked, unitId).has(personId);
  const covers = reading.reader.covers(unitId, 'coordinator', 'unitHead', 'commissionOffice');
  return {
    key,
    personId: personId ?? null,
    name,
    unit: { unitId, name: reading.unitName(unitId) },
    rank: rank ? rankLabel(rank) : null,
    mark: met ? 'done' : latenessOf(asked, unitId).mark,
    daysLate,
    doneOn: signed ? localDateOf(signed.at) : null,
    note: personId === undefined ? label('单位承诺，由单位负责人签', "the unit's own, signed by its head") : null,
    declaration: null,
    chasedToday: !met && chased,
    mayChase: !met && personId !== undefined && covers && !chased && !reading.point.historical,
  };
}

/** The units and persons behind a figure of the pledges, and who need not sign beside them. */
export async function uncoveredPledges(asked: DutyReading): Promise<Found> {
  const { reading, duty, units, page } = asked;
  const { app, ledger, at, campaignId } = reading;
  const pledges = await app.reads.pledges(ledger, { campaignId, unitIds: units }, at);
  const lines = pledges
    .filter(({ state }) => state.status === 'asked' || state.status === 'signed')
    .map((pledge) => lineOf(asked, pledge));
  const waived = pledges.filter(({ state }) => state.status === 'waived');
  const shown = pageOf(lines, page);
  const people = await readPeople(reading, {
    personIds: [...shown.lines.map(({ subject }) => subject), ...waived].flatMap(({ state }) => state.personId ?? []),
  });
  const nameOf = ({ personId, unitId }: PledgeState): string =>
    personId === undefined ? reading.unitFullName(unitId) : people.name(personId);
  return {
    ...countsOf(lines),
    excluded: waived.length,
    rows: shown.rows,
    groups: groupsOf(
      duty,
      shown.lines.map((line) => [line.group, rowOf(asked, nameOf(line.subject.state), line)]),
    ),
    excludedRows: waived.map(({ state }) => ({
      personId: state.personId ?? state.unitId ?? '',
      name: nameOf(state),
      unit: { unitId: state.unitId ?? '', name: reading.unitName(state.unitId) },
      reason: state.waived?.reason ?? '',
    })),
  };
}
