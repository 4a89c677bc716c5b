import { localDate, type LocalDate } from '../kernel';
import { china2017, year2018 } from './china-2017.features';
import {
  calendarReference,
  dayStatus,
  isMakeUpDay,
  isWorkingDay,
  makeUpDaysBetween,
  publishYear,
} from './work-calendar';
import { restsOnUnpublishedYear } from './work-calendar';

const on = (text: string): LocalDate => localDate(text);

describe('the work calendar', () => {
  it('works on weekdays and rests at weekends', () => {
    expect(dayStatus(china2017, on('2017-09-12'))).toEqual({ working: true, known: true });
    expect(dayStatus(china2017, on('2017-09-16'))).toEqual({ working: false, known: true });
  });

  it('rests on a holiday and works on a make-up day', () => {
    expect(isWorkingDay(china2017, on('2017-10-02'))).toBe(false);
    expect(isWorkingDay(china2017, on('2017-09-30'))).toBe(true);
    expect(isMakeUpDay(china2017, on('2017-09-30'))).toBe(true);
    expect(isMakeUpDay(china2017, on('2017-09-29'))).toBe(false);
  });

  it('knows weekends only in a year that is not published', () => {
    expect(dayStatus(china2017, on('2018-01-01'))).toEqual({ working: true, known: false });
    expect(dayStatus(china2017, on('2018-01-06'))).toEqual({ working: false, known: false });
  });

  it('takes a publication in as its next version and leaves the one before as it was', () => {
    const later = publishYear(china2017, 2018, year2018);
    expect([calendarReference(china2017), calendarReference(later)]).toEqual(['cn@1', 'cn@2']);
    expect(dayStatus(later, on('2018-01-01'))).toEqual({ working: false, known: true });
    expect(dayStatus(china2017, on('2018-01-01')).known).toBe(false);
  });

  it('replaces a year whole when it is published again', () => {
    const changed = publishYear(china2017, 2017, { holidays: [on('2017-09-04')], makeUpDays: [] });
    expect(isWorkingDay(changed, on('2017-09-04'))).toBe(false);
    expect(isWorkingDay(changed, on('2017-10-02'))).toBe(true);
  });

  it('lets a notice name days of the December before its year', () => {
    const before = publishYear(china2017, 2018, year2018);
    const after = publishYear(before, 2019, {
      holidays: [on('2018-12-30'), on('2018-12-31'), on('2019-01-01')],
      makeUpDays: [on('2018-12-29')],
    });
    expect(['2018-12-29', '2018-12-31'].map((text) => isWorkingDay(before, on(text)))).toEqual([false, true]);
    expect(['2018-12-29', '2018-12-31'].map((text) => isWorkingDay(after, on(text)))).toEqual([true, false]);
  });

  it('names the make-up days inside a count', () => {
    expect(makeUpDaysBetween(china2017, on('2017-09-12'), on('2017-09-30'))).toEqual(['2017-09-30']);
    expect(makeUpDaysBetween(china2017, on('2017-09-30'), on('2017-10-31'))).toEqual([]);
  });

  it('says when a count reaches into an unpublished year', () => {
    expect(restsOnUnpublishedYear(china2017, on('2017-09-12'), on('2017-12-31'))).toBe(false);
    expect(restsOnUnpublishedYear(china2017, on('2017-12-20'), on('2018-01-02'))).toBe(true);
    expect(restsOnUnpublishedYear(china2017, on('2016-12-31'), on('2017-01-05'))).toBe(false);
  });

  it('survives a JSON round trip', () => {
    expect(JSON.parse(JSON.stringify(china2017))).toEqual(china2017);
  });
});
