import { storedEvent } from '@taizhang/testing/given-when-then';
import { fold, localDate, personId, unitId, type LocalDate } from '../kernel';
import { unitDecider } from '../organisation/unit.decide';
import type { UnitEvent } from '../organisation/unit.events';
import { personDecider } from '../person/person.decide';
import type { PersonEvent } from '../person/person.events';
import { startOfDay } from '../time';
import { planPerson } from './person-difference';
import type { PersonRow } from './person-row';
import { planUnits, type NumberedUnit } from './unit-difference';
import type { UnitRow } from './unit-row';

const day = localDate;
const particulars = {
  name: '林某',
  gender: 'female',
  birthYear: 1980,
  politicalStatus: 'partyMember',
  employment: 'civilServant',
  innovationExempt: false,
} as const;
const posting = { post: '站长', rank: 'section', cityManaged: false, leadershipMember: false } as const;
const row: PersonRow = {
  code: '0017',
  particulars,
  unitCode: 'D01',
  posting,
  enteredOn: day('2010-01-01'),
  postedOn: day('2015-03-01'),
};
const ids = { personId: personId('p-1'), unitId: unitId('u-1') };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  schema: 1,
  payload: { ...particulars, personId: ids.personId },
  occurredAt: startOfDay(row.enteredOn),
};
const posted: PersonEvent = {
  type: 'PersonPosted',
  schema: 1,
  payload: { ...posting, unitId: ids.unitId },
  occurredAt: startOfDay(row.postedOn),
};
const left = (on: LocalDate): PersonEvent => ({
  type: 'PersonLeft',
  schema: 1,
  payload: { how: 'retired' },
  occurredAt: startOfDay(on),
});
const kindsOf = (change: Partial<PersonRow>, events: readonly PersonEvent[] = [registered, posted], at = ids) => {
  const plan = planPerson(
    { ...row, ...change },
    at,
    fold(
      personDecider,
      events.map((each, index) => storedEvent(each, index)),
    ),
  );
  return plan.ok ? plan.changes.map(({ kind }) => kind) : plan.faults.map(({ code }) => code);
};

describe('what a roster changes in a person', () => {
  it('is nothing where the log knows him as he is stated', () => {
    expect(kindsOf({})).toEqual([]);
  });

  it('is a joining with a post for one who is not known, and a retirement if he has gone since', () => {
    expect(kindsOf({}, [])).toEqual(['join']);
    expect(kindsOf({ left: { how: 'retired', on: day('2017-01-01') } }, [])).toEqual(['join', 'retirement']);
  });

  it('is a transfer to another unit, a promotion or demotion by rank, or another post of the same rank', () => {
    const postedOn = day('2016-06-01');
    expect(kindsOf({ postedOn }, [registered, posted], { ...ids, unitId: unitId('u-2') })).toEqual(['transfer']);
    expect(kindsOf({ postedOn, posting: { ...posting, rank: 'deputyDivision' } })).toEqual(['promotion']);
    expect(kindsOf({ postedOn, posting: { ...posting, rank: 'clerk' } })).toEqual(['demotion']);
    expect(kindsOf({ postedOn, posting: { ...posting, post: '调研员' } })).toEqual(['newPost']);
  });

  it('is nothing where only the day of an unchanged post is a later one, and an earlier post where it is older', () => {
    expect(kindsOf({ postedOn: day('2016-06-01') })).toEqual([]);
    expect(kindsOf({ postedOn: day('2012-06-01') })).toEqual(['earlierPost']);
  });

  it('is no change without a day: the same day with another post contradicts the log', () => {
    expect(kindsOf({ posting: { ...posting, post: '副站长' } })).toEqual(['RosterPostContradicts']);
  });

  it('is a return where he had left, and a contradiction where the roster does not know that he left', () => {
    const gone = [registered, posted, left(day('2016-01-01'))];
    expect(kindsOf({ postedOn: day('2017-01-01') }, gone)).toEqual(['return']);
    expect(kindsOf({}, gone)).toEqual(['RosterLeftAlready']);
    expect(kindsOf({ left: { how: 'retired', on: day('2016-01-01') } }, gone)).toEqual([]);
    expect(kindsOf({ left: { how: 'retired', on: day('2016-02-01') } }, gone)).toEqual(['RosterLeftAlready']);
  });

  it('is a change of particulars from a day on; the birth year of another means another person', () => {
    const changed = { ...particulars, politicalStatus: 'none' } as const;
    expect(kindsOf({ particulars: changed, changedOn: day('2016-01-01') })).toEqual(['particulars']);
    expect(kindsOf({ particulars: changed })).toEqual(['RosterChangeDateMissing']);
    expect(kindsOf({ particulars: { ...particulars, birthYear: 1981 } })).toEqual(['RosterPersonDiffers']);
  });
});

describe('what a roster changes in the units', () => {
  const known = fold(
    unitDecider,
    [
      {
        type: 'UnitRegistered',
        schema: 1,
        payload: { unitId: unitId('u-J'), name: '环保局', shortName: '环保局', kind: 'bureau', order: 1 },
        occurredAt: startOfDay(day('2010-01-01')),
      } satisfies UnitEvent,
    ].map((each, index) => storedEvent(each, index)),
  );
  const log = {
    idOf: (code: string) => unitId(`u-${code}`),
    find: (id: string) => (id === 'u-J' ? known : undefined),
  };
  const unit = (number: number, code: string, more: Partial<UnitRow> = {}): NumberedUnit => ({
    number,
    unit: { code, name: code, shortName: code, kind: 'section', since: day('2015-01-01'), ...more },
  });
  const bureau = { name: '环保局', shortName: '环保局', kind: 'bureau', order: 1 } as const;
  const planned = (...rows: readonly NumberedUnit[]) =>
    planUnits(rows, log).map(({ unit: { code }, plan }) => [
      code,
      ...(plan.ok ? plan.changes.map(({ kind }) => kind) : plan.faults.map((fault) => fault.code)),
    ]);

  it('comes with parents before those below them, wherever they stand in the sheet [R-011]', () => {
    expect(
      planned(unit(2, 'A', { blockParent: 'B' }), unit(3, 'B', { blockParent: 'J', lineParent: 'C' }), unit(4, 'C')),
    ).toEqual([
      ['C', 'newUnit'],
      ['B', 'newUnit'],
      ['A', 'newUnit'],
    ]);
  });

  it('is another name or other parents from a later day on', () => {
    expect(planned(unit(2, 'J', bureau))).toEqual([['J']]);
    expect(planned(unit(2, 'J', { ...bureau, name: '生态环境局' }))).toEqual([['J', 'renamedUnit']]);
    expect(planned(unit(2, 'C'), unit(3, 'J', { ...bureau, lineParent: 'C' }))).toEqual([
      ['C', 'newUnit'],
      ['J', 'movedUnit'],
    ]);
    const undated = { ...bureau, name: '生态环境局', since: day('2010-01-01') };
    expect(planned(unit(2, 'J', undated))).toEqual([['J', 'RosterChangeUndated']]);
  });

  it('leaves out a circle, a unit under nobody, a code that comes twice, and all below a unit that is left out', () => {
    expect(planned(unit(2, 'A', { blockParent: 'B' }), unit(3, 'B', { blockParent: 'A' }))).toEqual([
      ['B', 'RosterParentCircle'],
      ['A', 'RosterParentRejected'],
    ]);
    expect(planned(unit(2, 'A', { blockParent: 'X' }), unit(3, 'B', { blockParent: 'A' }), unit(4, 'D'))).toEqual([
      ['A', 'RosterUnitUnknown'],
      ['B', 'RosterParentRejected'],
      ['D', 'newUnit'],
    ]);
    expect(planned(unit(2, 'A'), unit(3, 'A'))).toEqual([
      ['A', 'newUnit'],
      ['A', 'RosterCodeTwice'],
    ]);
    expect(planned(unit(2, 'J', { ...bureau, kind: 'county' }))).toEqual([['J', 'RosterUnitKindDiffers']]);
  });
});
