import { dueInstant, instantAt, localDate, startOfDay, type DueRule, type WorkCalendar } from '@taizhang/domain';
import { presentClock } from './clock.presenter';

const holidays = Array.from({ length: 8 }, (_, index) => localDate(`2017-10-0${index + 1}`));
const calendar: WorkCalendar = {
  id: 'cn',
  version: 2,
  years: { '2017': { holidays, makeUpDays: [localDate('2017-09-30')] } },
};
const plan = { phases: [] };
const clockOf = (rule: DueRule, today: string, from = '2017-08-25', time = '10:32') =>
  presentClock({
    deadline: dueInstant(rule, startOfDay(localDate(from)), calendar),
    now: instantAt(localDate(today), time),
    calendar,
    plan,
    clause: '五（二）1',
  });

describe('a clock as it is shown', () => {
  it('counts working days and names its last day', () => {
    const clock = clockOf({ kind: 'workingDays', days: 11 }, '2017-09-04');
    expect(clock).toMatchObject({ dueOn: '2017-09-11', daysLeft: 5, daysLate: 0, budget: 11, spent: 6, mark: 'open' });
  });

  it('is not late on its last day, and late from the next', () => {
    const rule: DueRule = { kind: 'workingDays', days: 11 };
    expect(clockOf(rule, '2017-09-11')).toMatchObject({ daysLeft: 0, mark: 'dueSoon' });
    expect(clockOf(rule, '2017-09-12')).toMatchObject({ daysLate: 1, mark: 'overdue' });
  });

  it('names a make-up day that is counted in what is left', () => {
    const clock = clockOf({ kind: 'fixed', on: localDate('2017-09-30') }, '2017-09-12');
    expect(clock).toMatchObject({ daysLeft: 14, makeUpDays: ['2017-09-30'], budget: null });
  });

  it('says that a date rests on a year that is not published', () => {
    const clock = clockOf({ kind: 'workingDays', days: 10 }, '2017-12-28', '2017-12-27');
    expect(clock).toMatchObject({ provisional: true, calendar: '2018-国-2' });
  });

  it('marks what has no number in the source', () => {
    expect(clockOf({ kind: 'promptly', targetWorkingDays: 10 }, '2017-09-04')).toMatchObject({
      promptly: true,
      rule: { zh: '尽快（本地目标 10 个工作日）' },
    });
  });
});
