import fc from 'fast-check';
import { instant, localDate, type LocalDate } from '../kernel';
import { china2017 } from './china-2017.features';
import { addDays } from './civil-date';
import { endOfDay, instantAt } from './local-time';
import { isWorkingDay } from './work-calendar';
import {
  addWorkingDays,
  applyHolidayRule,
  nextWorkingTime,
  scheduledFromDue,
  workingDaysBetween,
  workingDaysLate,
  workingDaysLeft,
  workingTimeFromDue,
} from './working-days';

fc.configureGlobal({ seed: 20170912 });

const on = (text: string): LocalDate => localDate(text);
const now = instantAt(on('2017-09-12'), '10:32');
const left = (text: string): number => workingDaysLeft(china2017, now, endOfDay(on(text)));
const late = (text: string): number => workingDaysLate(china2017, now, endOfDay(on(text)));
const anyDate = fc.integer({ min: 0, max: 364 }).map((days) => addDays(on('2017-01-01'), days));
const anyCount = fc.integer({ min: -120, max: 120 });

describe('working days', () => {
  it('do not count the day on which a count starts', () => {
    expect(addWorkingDays(china2017, on('2017-08-25'), 11)).toBe('2017-09-11');
    expect(workingDaysBetween(china2017, on('2017-08-25'), on('2017-09-11'))).toBe(11);
  });

  it('skip the National Day week and count the make-up day before it', () => {
    expect(addWorkingDays(china2017, on('2017-09-29'), 2)).toBe('2017-10-09');
    expect(addWorkingDays(china2017, on('2017-10-09'), -2)).toBe('2017-09-29');
  });

  it('leave three before the collective dispatch and fourteen before the leniency cut-off', () => {
    expect(left('2017-09-15')).toBe(3);
    expect(left('2017-09-30')).toBe(14);
  });

  it.each([
    ['2017-09-14', 2],
    ['2017-09-18', 4],
    ['2017-09-20', 6],
    ['2017-09-25', 9],
    ['2017-09-12', 0],
  ])('until %s are %i', (date, days) => expect(left(date)).toBe(days));

  it('of lateness include today', () => {
    expect(late('2017-09-05')).toBe(5);
    expect(late('2017-09-11')).toBe(1);
    expect(late('2017-09-12')).toBe(0);
  });

  it('turn from left to late at the due instant itself', () => {
    const dueAt = endOfDay(on('2017-09-11'));
    const justBefore = instant('2017-09-11T15:59:59.999Z');
    expect([workingDaysLeft(china2017, justBefore, dueAt), workingDaysLate(china2017, justBefore, dueAt)]).toEqual([
      0, 0,
    ]);
    expect(workingDaysLate(china2017, dueAt, dueAt)).toBe(1);
  });

  it('of lateness grow by none over a weekend', () => {
    const dueAt = endOfDay(on('2017-09-14'));
    const onDay = (text: string): number => workingDaysLate(china2017, instantAt(on(text), '08:00'), dueAt);
    expect(['2017-09-15', '2017-09-16', '2017-09-17', '2017-09-18'].map(onDay)).toEqual([1, 1, 1, 2]);
  });

  it('put the next working time on the next working day, whatever the hour', () => {
    expect(nextWorkingTime(china2017, now, '18:00')).toBe(instantAt(on('2017-09-13'), '18:00'));
    expect(nextWorkingTime(china2017, instantAt(on('2017-09-15'), '08:00'), '09:00')).toBe(
      instantAt(on('2017-09-18'), '09:00'),
    );
  });

  it('place the rungs after a missed 9-11 on 9-12 at 18:00 and 9-13 at 09:00', () => {
    const dueAt = endOfDay(on('2017-09-11'));
    expect(workingTimeFromDue(china2017, dueAt, 1, '18:00')).toBe(instantAt(on('2017-09-12'), '18:00'));
    expect(workingTimeFromDue(china2017, dueAt, 2, '09:00')).toBe(instantAt(on('2017-09-13'), '09:00'));
  });

  it('place a reminder seven working days before an agreed date', () => {
    expect(workingTimeFromDue(china2017, endOfDay(on('2017-09-25')), -7, '09:00')).toBe(
      instantAt(on('2017-09-14'), '09:00'),
    );
  });

  it('mark a rung as provisional only when it reaches into an unpublished year', () => {
    const dueAt = endOfDay(on('2017-12-26'));
    expect(scheduledFromDue(china2017, dueAt, 3, '09:00')).toEqual({
      dueAt: instantAt(on('2017-12-29'), '09:00'),
      provisional: false,
    });
    expect(scheduledFromDue(china2017, dueAt, 4, '09:00')).toEqual({
      dueAt: instantAt(on('2018-01-01'), '09:00'),
      provisional: true,
    });
    expect(scheduledFromDue(china2017, endOfDay(on('2018-01-03')), -5, '09:00').provisional).toBe(true);
  });

  it('move a date on a day off by the holiday rule only', () => {
    const fifth = on('2017-10-05');
    expect(applyHolidayRule(china2017, fifth, 'asIs')).toBe(fifth);
    expect(applyHolidayRule(china2017, fifth, 'nextWorkingDay')).toBe('2017-10-09');
    expect(applyHolidayRule(china2017, fifth, 'previousWorkingDay')).toBe('2017-09-30');
    expect(applyHolidayRule(china2017, on('2017-09-30'), 'previousWorkingDay')).toBe('2017-09-30');
  });

  it('are counted back as they were added', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, days) => {
        const reached = addWorkingDays(china2017, date, days);
        // Back from a day off, the day itself never was one of the counted.
        const expected = days < 0 && !isWorkingDay(china2017, date) ? days + 1 : days;
        expect(workingDaysBetween(china2017, date, reached)).toBe(expected);
      }),
    );
  });

  it('always land on a working day', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyCount.filter((days) => days !== 0),
        (date, days) => {
          expect(isWorkingDay(china2017, addWorkingDays(china2017, date, days))).toBe(true);
        },
      ),
    );
  });

  it('add up over any day in between', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        const direct = workingDaysBetween(china2017, a, c);
        expect(workingDaysBetween(china2017, a, b) + workingDaysBetween(china2017, b, c)).toBe(direct);
      }),
    );
  });

  it('are never both left and late', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.constantFrom('00:00', '10:32', '18:00', '23:59'), (today, due, at) => {
        const moment = instantAt(today, at);
        const both = [
          workingDaysLeft(china2017, moment, endOfDay(due)),
          workingDaysLate(china2017, moment, endOfDay(due)),
        ];
        expect(Math.min(...both)).toBe(0);
      }),
    );
  });
});
