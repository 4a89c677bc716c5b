import fc from 'fast-check';
import { localDate, type LocalDate } from '../kernel';
import { addDays, addMonths, dayInMonth, dayOfMonth, dayOfWindow, daysBetween, weekday } from './civil-date';

fc.configureGlobal({ seed: 20170912 });

const anyDate = fc.integer({ min: 0, max: 4747 }).map((days) => addDays(localDate('2014-01-01'), days));
const on = (text: string): LocalDate => localDate(text);

describe('civil dates', () => {
  it('counts a window from its first day to its last', () => {
    expect(dayOfWindow(on('2017-08-25'), on('2017-09-30'), on('2017-09-12'))).toEqual({ day: 19, of: 37 });
    expect(dayOfWindow(on('2017-08-25'), on('2017-09-30'), on('2017-08-25'))).toEqual({ day: 1, of: 37 });
    expect(dayOfWindow(on('2017-08-25'), on('2017-09-30'), on('2017-09-30'))).toEqual({ day: 37, of: 37 });
  });

  it('knows no day of a window outside it', () => {
    expect(dayOfWindow(on('2017-08-25'), on('2017-09-30'), on('2017-10-01'))).toBeUndefined();
    expect(dayOfWindow(on('2017-08-25'), on('2017-09-30'), on('2017-08-24'))).toBeUndefined();
  });

  it('names the weekday from Monday 1 to Sunday 7', () => {
    expect(['2017-09-11', '2017-09-15', '2017-09-17'].map((text) => weekday(on(text)))).toEqual([1, 5, 7]);
    expect(weekday(on('1969-12-28'))).toBe(7);
  });

  it('ends a period in months on the corresponding day, or on the last day of a month that has none', () => {
    expect(addMonths(on('2017-08-25'), 1)).toBe('2017-09-25');
    expect(addMonths(on('2017-08-31'), 1)).toBe('2017-09-30');
    expect(addMonths(on('2017-08-31'), 6)).toBe('2018-02-28');
    expect(addMonths(on('2015-08-31'), 6)).toBe('2016-02-29');
    expect(addMonths(on('2017-03-31'), -1)).toBe('2017-02-28');
  });

  it('crosses the year when a month after December is asked for', () => {
    expect(dayInMonth(2017, 13, 5)).toBe('2018-01-05');
    expect(dayInMonth(2017, 14, 31)).toBe('2018-02-28');
  });

  it('gives back what it added, in days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('moves the weekday by one a day', () => {
    fc.assert(fc.property(anyDate, (date) => expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1)));
  });

  it('never lands later in the month than it started', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
        expect(dayOfMonth(addMonths(date, months))).toBeLessThanOrEqual(dayOfMonth(date));
      }),
    );
  });
});
