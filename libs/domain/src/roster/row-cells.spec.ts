import { localDate } from '../kernel';
import { dateOfCell } from './row-cells';
import { cellsByKey, personColumns, readHeading } from './roster-columns';
import { readPersonRow } from './person-row';
import { readUnitRow } from './unit-row';

const today = localDate('2017-09-01');
const unit = { code: 'D01', name: '监测站', kind: '直属单位', blockParent: 'J', since: '2015-01-01' };
const person = {
  code: '0017',
  name: '林某',
  gender: '女',
  birthYear: '1980',
  politicalStatus: '中共党员',
  employment: '公务员',
  unitCode: 'D01',
  post: '站长',
  rank: '科级',
  authority: '本级',
  postedOn: '2015-03-01',
};
const codesOf = (cells: Readonly<Record<string, string>>): readonly string[] => {
  const read = readPersonRow(cells, today);
  return read.ok ? [] : read.faults.map(({ code, column }) => `${column ?? ''}: ${code}`);
};

describe('a row of a roster', () => {
  it('may write a day in any of the ways in which offices write it, and a sheet may count it', () => {
    for (const text of [
      '2017-9-5',
      '2017/09/05',
      '2017.9.5',
      '2017年9月5日',
      '20170905',
      '42983',
      '2017-09-05 00:00:00',
    ])
      expect(dateOfCell(text)).toBe('2017-09-05');
    for (const text of ['2017-02-30', '九月五日', '13', '2017', '99999', '']) expect(dateOfCell(text)).toBeUndefined();
  });

  it('is read by its headings, in any order, in Chinese or English, with or without the star', () => {
    const heading = readHeading(['Name', '人员编号*', 'x', ' 职 务 ', 'rank']);
    expect(heading).toMatchObject({ part: 'persons' });
    expect(heading?.missing.map(({ key }) => key)).toContain('postedOn');
    const row = heading && cellsByKey(heading, ['林某', ' 0017 ', 'y', '', '科级']);
    expect(row).toEqual({ name: '林某', code: '0017', rank: '科级' });
    expect(readHeading(['某市环保局人员名册'])).toBeUndefined();
    expect(readHeading(personColumns.map(({ zh }) => zh))?.missing).toEqual([]);
  });

  it('of a person says his post, rank and who manages him from a day on [R-015, R-025]', () => {
    expect(readPersonRow({ ...person, authority: '市管', leadershipMember: '是' }, today)).toMatchObject({
      ok: true,
      value: {
        code: '0017',
        posting: { post: '站长', rank: 'section', cityManaged: true, leadershipMember: true },
        postedOn: '2015-03-01',
        enteredOn: '2015-03-01',
      },
    });
  });

  it('tells all its faults at once, each with its column', () => {
    const { name: _, ...nameless } = person;
    expect(codesOf({ ...nameless, gender: '甲', postedOn: '2018-01-01', birthYear: '80' })).toEqual([
      'name: RosterCellEmpty',
      'gender: RosterWordUnknown',
      'birthYear: RosterNumberOutOfRange',
      'postedOn: RosterDateInFuture',
    ]);
  });

  it('never takes an identity number for a staff number', () => {
    expect(codesOf({ ...person, code: '11010119800101123X' })).toEqual(['code: RosterCodeIsIdentityNumber']);
  });

  it('has its days in order: entered, posted, left; and leaves in some manner', () => {
    expect(codesOf({ ...person, enteredOn: '2016-01-01' })).toEqual(['enteredOn: RosterDatesOutOfOrder']);
    expect(codesOf({ ...person, leftOn: '2014-01-01', leftHow: '退休' })).toEqual(['leftOn: RosterDatesOutOfOrder']);
    expect(codesOf({ ...person, leftOn: '2016-01-01' })).toEqual(['leftHow: RosterDepartureIncomplete']);
    expect(codesOf({ ...person, birthYear: '2002' })).toEqual(['birthYear: RosterDatesOutOfOrder']);
  });

  it('of a unit names its line and block parents by their codes, never itself [R-011]', () => {
    const read = readUnitRow({ ...unit, lineParent: 'T', order: '3' }, today);
    expect(read).toMatchObject({
      ok: true,
      value: { shortName: '监测站', blockParent: 'J', lineParent: 'T', order: 3 },
    });
    expect(readUnitRow({ ...unit, blockParent: 'D01' }, today)).toMatchObject({
      ok: false,
      faults: [{ code: 'UnitAboveItself', column: 'blockParent' }],
    });
  });

  it('with a torn character is refused rather than stored', () => {
    expect(codesOf({ ...person, name: '林\ufffd' })).toEqual(['name: RosterCellUnreadable']);
  });
});
