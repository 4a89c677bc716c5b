import { owes } from '@taizhang/application';
import { localDateOf, type DeclarationState, type PersonId, type UnitId } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { readSigners } from '../../reading/papers';
import { readPeople, type People } from '../../reading/people';
import { wireIdOf } from '../../wire/wire-ids';
import { compose, label } from '../../wording/label';
import { rankLabel } from '../../wording/persons';
import { roleLabel } from '../../wording/roles';
import { chasedToday } from './chased-today';
import { latenessOf } from './lateness';
import { uncoveredGroup } from './uncovered-groups';
import { countsOf, groupsOf, pageOf, type DutyReading, type Found, type Line, type Row } from './uncovered-page';

type Signers = Awaited<ReturnType<typeof readSigners>>;
type Person = ReadRow<DeclarationState>;

/** When the person did what the duty asks of him. */
function doneAt(duty: string, state: DeclarationState): string | undefined {
  switch (duty) {
    case 'declare':
      return state.submittedAt ?? state.firstSubmittedAt;
    case 'sign':
      return state.signedAt;
    case 'dispatch':
      return state.dispatchedAt ?? state.retainedAt;
    default:
      return state.verified?.at;
  }
}

function noteOf(state: DeclarationState, signers: Signers): Row['note'] {
  const next = state.status === 'submitted' ? signers.next(state) : undefined;
  if (next !== undefined) return compose(label('待{role}阅签', 'waits for the {role}'), { role: roleLabel(next.role) });
  return state.status === 'returned'
    ? compose(label('退回：{reason}', 'returned: {reason}'), { reason: state.returned?.reason ?? '' })
    : null;
}

function lineOf(asked: DutyReading, person: Person, signers: Signers): Line<Person> {
  const { duty } = asked;
  const { state, stream: key } = person;
  const unitId = state.unitId as UnitId;
  if (!owes(state.status, state.verified !== undefined, duty.key))
    return { group: 'met', daysLate: 0, unitId, key, subject: person };
  const next = state.status === 'submitted' ? signers.next(state) : undefined;
  const bySuperior = next !== undefined && next.role !== state.signers[0];
  const { daysLate } = latenessOf(asked, unitId);
  return { group: uncoveredGroup(duty.key, state, bySuperior), daysLate, unitId, key, subject: person };
}

function rowOf(asked: DutyReading, people: People, signers: Signers, line: Line<Person>): Row {
  const { reading, duty } = asked;
  const { unitId, key, subject } = line;
  const { state } = subject;
  const personId = state.personId as PersonId;
  const who = {
    key,
    personId,
    name: people.name(personId),
    unit: { unitId, name: reading.unitName(unitId) },
    rank: state.rank ? rankLabel(state.rank) : null,
    declaration: wireIdOf(key),
  };
  if (line.group === 'met') {
    const at = doneAt(duty.key, state);
    const doneOn = at === undefined ? null : localDateOf(at as typeof reading.now);
    return { ...who, mark: 'done', daysLate: 0, doneOn, note: null, chasedToday: false, mayChase: false };
  }
  const chased = chasedToday(asked, unitId).has(personId);
  const { mark, daysLate } = latenessOf(asked, unitId);
  const covers = reading.reader.covers(unitId, 'coordinator', 'unitHead', 'commissionOffice');
  return {
    ...who,
    mark: state.status === 'returned' ? 'returned' : mark,
    daysLate,
    doneOn: null,
    note: noteOf(state, signers),
    chasedToday: chased,
    mayChase: duty.key !== 'dispatch' && covers && !chased && !reading.point.historical,
  };
}

/** The persons behind a figure of a duty that persons owe. */
export async function uncoveredPersons(asked: DutyReading): Promise<Found> {
  const { reading, duty, units, page } = asked;
  const { app, ledger, at, campaignId, plan } = reading;
  const [declarations, signers] = await Promise.all([
    app.reads.declarations(ledger, { campaignId, unitIds: units }, at),
    readSigners(reading),
  ]);
  const ofDuty = declarations.filter(
    ({ state }) => duty.key !== 'dispatch' || state.category === plan.declaration?.dispatch.category,
  );
  const excluded = ofDuty.filter(({ state }) => state.status === 'excluded');
  const lines = ofDuty
    .filter(({ state }) => state.status !== 'excluded' && state.status !== 'none')
    .map((person) => lineOf(asked, person, signers));
  const shown = pageOf(lines, page);
  const people = await readPeople(reading, {
    personIds: [...shown.lines.map(({ subject }) => subject), ...excluded].flatMap(({ state }) => state.personId ?? []),
  });
  return {
    ...countsOf(lines),
    excluded: excluded.length,
    rows: shown.rows,
    groups: groupsOf(
      duty,
      shown.lines.map((line) => [line.group, rowOf(asked, people, signers, line)]),
    ),
    excludedRows: excluded.map(({ state }) => ({
      personId: state.personId as PersonId,
      name: people.name(state.personId),
      unit: { unitId: state.unitId ?? '', name: reading.unitName(state.unitId) },
      reason: state.excluded?.reason ?? '',
    })),
  };
}
