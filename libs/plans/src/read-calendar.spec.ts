import { isWorkday } from 'chinese-days';
import { addDays, dayStatus, isWorkingDay, localDate } from '@taizhang/domain';
import { textOf } from './plan-document.features';
import { calendarKnownOn, calendarPublished, publicationsUntil, readCalendar } from './read-calendar';

const file = 'calendars/cn-2014-2026.yaml';
const text = textOf(file);
const reading = readCalendar(text, file);
if (!reading.ok) throw new Error('the calendar is refused');
const { calendar } = reading;

describe('the national calendar', () => {
  it('agrees with an independent source on every day from 2014 to 2026', () => {
    const known = calendarKnownOn(calendar, localDate('2026-12-31'));
    const differing: string[] = [];
    for (let day = localDate('2014-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
      const status = dayStatus(known, day);
      if (!status.known || status.working !== isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  it('is published in the year before', () => {
    const first = [...new Set(calendar.publications.map(({ year }) => year))].map((year) =>
      calendar.publications.find((each) => each.year === year)!,
    );
    expect(first.map(({ year }) => year)).toEqual(Array.from({ length: 13 }, (_, index) => 2014 + index));
    expect(first.filter(({ year, publishedOn }) => Number(publishedOn.slice(0, 4)) !== year - 1)).toEqual([]);
  });

  it('does not know 2018 before 30 November 2017', () => {
    const before = calendarKnownOn(calendar, localDate('2017-11-29'));
    const after = calendarKnownOn(calendar, localDate('2017-11-30'));
    expect(dayStatus(before, localDate('2018-02-15'))).toEqual({ working: true, known: false });
    expect(dayStatus(after, localDate('2018-02-15'))).toEqual({ working: false, known: true });
    expect(after.version).toBe(before.version + 1);
  });

  it.each([
    ['2015-09-03', '2015-05-12', '2015-05-13'],
    ['2019-05-02', '2019-03-21', '2019-03-22'],
    ['2020-01-31', '2020-01-25', '2020-01-26'],
  ])('learns only later that %s is off', (day, before, after) => {
    expect(isWorkingDay(calendarKnownOn(calendar, localDate(before)), localDate(day))).toBe(true);
    expect(isWorkingDay(calendarKnownOn(calendar, localDate(after)), localDate(day))).toBe(false);
  });

  it('goes into the log notice by notice', () => {
    const notices = publicationsUntil(calendar, localDate('2017-08-15'));
    expect(notices.map(({ year }) => year)).toEqual([2014, 2015, 2015, 2016, 2017]);
    expect(calendarPublished(calendar, notices.at(-1)!)).toMatchObject({
      calendarId: 'cn',
      year: 2017,
      makeUpDays: ['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'],
    });
  });
});

describe('a calendar is refused for', () => {
  const codesOf = (piece: string, replacement: string): string[] => {
    expect(text).toContain(piece);
    const changed = readCalendar(text.replace(piece, replacement), file);
    return changed.ok ? [] : changed.problems.map(({ code }) => code);
  };

  it('a day of another year', () => expect(codesOf('2017-09-30', '2018-09-30')).toEqual(['dayInWrongYear']));
  it('a day that is both off and on', () => expect(codesOf('2017-09-30', '2017-10-08')).toEqual(['dayBothOffAndOn']));
  it('a date that does not exist', () => expect(codesOf('2017-09-30', '2017-09-31')).toEqual(['badFormat']));
  it('notices out of their order', () => {
    expect(codesOf('publishedOn: 2016-12-01', 'publishedOn: 2015-12-01')).toEqual(['publicationsOutOfOrder']);
  });
  it('two notices on one day', () => {
    expect(codesOf('publishedOn: 2016-12-01', 'publishedOn: 2015-12-10')).toEqual(['publishedTwice']);
  });
});
