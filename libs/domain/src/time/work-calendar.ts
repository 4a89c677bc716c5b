import type { LocalDate } from '../kernel';
import { addDays, isWeekend, yearOf } from './civil-date';

/** One year's days off and make-up working days (调休) as its notice lists them; a notice may name days of the December before. */
export interface CalendarYear {
  readonly holidays: readonly LocalDate[];
  readonly makeUpDays: readonly LocalDate[];
}

/** What is published so far. Plain JSON, folded from `CalendarPublished`; a year that is absent is not known yet. */
export interface WorkCalendar {
  readonly id: string;
  /** Number of publications it has taken in. */
  readonly version: number;
  readonly years: { readonly [year: string]: CalendarYear };
}

export interface DayStatus {
  readonly working: boolean;
  /** False in a year that is not published: weekends are then all that is known. */
  readonly known: boolean;
}

/** How a calendar is cited in a deadline and in an event's basis. */
export const calendarReference = (calendar: WorkCalendar): string => `${calendar.id}@${calendar.version}`;

/** Takes in a year's publication; a later one replaces the earlier whole. */
export const publishYear = (calendar: WorkCalendar, year: number, days: CalendarYear): WorkCalendar => ({
  id: calendar.id,
  version: calendar.version + 1,
  years: { ...calendar.years, [year]: { holidays: days.holidays, makeUpDays: days.makeUpDays } },
});

export function dayStatus(calendar: WorkCalendar, date: LocalDate): DayStatus {
  const year = yearOf(date);
  const own = calendar.years[year];
  // New Year's days off can begin in December, by the notice of the year that they greet.
  for (const listed of [own, calendar.years[year + 1]]) {
    if (listed?.holidays.includes(date)) return { working: false, known: true };
    if (listed?.makeUpDays.includes(date)) return { working: true, known: true };
  }
  return { working: !isWeekend(date), known: own !== undefined };
}

export const isWorkingDay = (calendar: WorkCalendar, date: LocalDate): boolean => dayStatus(calendar, date).working;
export const isMakeUpDay = (calendar: WorkCalendar, date: LocalDate): boolean =>
  isWeekend(date) && isWorkingDay(calendar, date);

/** Whether counting from the day after `from` up to `to` rests on a year that is not published. */
export function restsOnUnpublishedYear(calendar: WorkCalendar, from: LocalDate, to: LocalDate): boolean {
  for (let year = yearOf(addDays(from, 1)); year <= yearOf(to); year += 1) {
    if (calendar.years[year] === undefined) return true;
  }
  return false;
}

/** The make-up days after `from` up to and with `to`: named beside a count that includes them. */
export function makeUpDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isMakeUpDay(calendar, day)) days.push(day);
  return days;
}
