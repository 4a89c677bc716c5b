import { checkDecider, given, storedEvent } from '@taizhang/testing/given-when-then';
import { calendarId, localDate } from '../kernel';
import { at, by, bySystem } from '../kernel/acting.features';
import { calendarReference, isWorkingDay } from '../time';
import type { PublishCalendar } from './calendar.commands';
import { calendarDecider } from './calendar.decide';
import type { CalendarPublished } from './calendar.events';
import { calendarOf } from './calendar.state';

const publish = (year: number, holiday: string, makeUpDay: string): PublishCalendar => ({
  type: 'PublishCalendar',
  calendarId: calendarId('cn'),
  year,
  holidays: [localDate(holiday)],
  makeUpDays: [localDate(makeUpDay)],
  source: 'notice',
});
const year2017 = publish(2017, '2017-10-02', '2017-09-30');
const year2018 = publish(2018, '2018-01-01', '2018-02-11');
const published = (command: PublishCalendar): CalendarPublished => {
  const { type: _, ...payload } = command;
  return { type: 'CalendarPublished', schema: 1, payload };
};
const system = bySystem(at('2016-12-01'));

describe('publishing a year', () => {
  it('makes its days off and make-up days known', () =>
    given(calendarDecider).when(year2017, system).thenHappens(published(year2017)));
  it('takes the same list again as nothing new', () =>
    given(calendarDecider, published(year2017)).when(year2017, system).thenHappens());
  it('lets a later notice replace the year', () => {
    const amended = publish(2017, '2017-10-03', '2017-09-30');
    given(calendarDecider, published(year2017)).when(amended, system).thenHappens(published(amended));
  });
  it('refuses a day that is off and worked at once', () =>
    given(calendarDecider)
      .when(publish(2017, '2017-09-30', '2017-09-30'), system)
      .thenRefused('DayBothOffAndWorking', { day: '2017-09-30' }));
  it('is refused to a coordinator', () =>
    given(calendarDecider).when(year2017, by(system.now, 'coordinator')).thenRefused('Forbidden'));
});

describe('a calendar from its stream', () => {
  it('knows the years that were published, and counts the publications', () => {
    const calendar = calendarOf([published(year2017), published(year2018)].map((event, at) => storedEvent(event, at)));
    expect(calendarReference(calendar)).toBe('cn@2');
    expect(isWorkingDay(calendar, localDate('2017-09-30'))).toBe(true);
    expect(isWorkingDay(calendar, localDate('2017-10-02'))).toBe(false);
  });
  it('knows nothing before the first', () => expect(calendarOf([]).years).toEqual({}));
});

describe('the decider of a calendar', () => {
  checkDecider(calendarDecider, { commands: [year2017, year2018], contexts: [system], reaches: ['CalendarPublished'] });
});
