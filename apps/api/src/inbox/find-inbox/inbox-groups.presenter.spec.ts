import { instantAt, localDate } from '@taizhang/domain';
import { gateClock } from '../../presenting/clock.presenter';
import { same } from '../../wording/label';
import { groupOf, groupOrder, presentGroups } from './inbox-groups.presenter';
import { plainRow, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

/** A Tuesday. */
const now = instantAt(localDate('2017-09-12'), '10:32');

const row = (key: string, clock: Partial<InboxRow['clock']>): InboxRow => ({
  ...plainRow,
  key,
  kind: 'unitDuty',
  title: same(key),
  to: same(''),
  clock: { ...gateClock(same(''), ''), ...clock },
  consequence: same(''),
  campaignId: 'c',
  path: '/inbox',
  acts: [],
  why: 'duty:x:y',
});
const due = (day: string, mark: InboxRow['clock']['mark'] = 'open'): PlacedRow => ({
  row: row(day, { dueOn: day, dueAt: instantAt(localDate(day), '24:00'), mark }),
});

describe('the group of an inbox row', () => {
  it.each([
    ['2017-09-12', 'today'],
    ['2017-09-17', 'thisWeek'],
    ['2017-09-18', 'later'],
  ])('of what is due on %s is %s', (day, group) => {
    expect(groupOf(due(day), now)).toBe(group);
  });

  it('is overdue whoever it lies with', () => {
    expect(groupOf({ ...due('2017-09-11', 'overdue'), place: 'waiting' }, now)).toBe('overdue');
  });

  it('is waiting while it lies with others', () => {
    expect(groupOf({ ...due('2017-09-15'), place: 'waiting' }, now)).toBe('waiting');
  });

  it('is later for a gate that has no day', () => {
    expect(groupOf({ row: row('gate', {}) }, now)).toBe('later');
  });
});

describe('the groups of an inbox', () => {
  it('stand in one order, also when they are empty', () => {
    expect(presentGroups([], now).map((group) => group.key)).toEqual(groupOrder);
  });

  it('list what is due first first', () => {
    const groups = presentGroups([due('2017-09-16'), due('2017-09-14')], now);
    expect(groups.find((group) => group.key === 'thisWeek')?.rows.map((each) => each.key)).toEqual([
      '2017-09-14',
      '2017-09-16',
    ]);
  });
});
