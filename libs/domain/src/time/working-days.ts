import type { Instant, LocalDate } from '../kernel';
import { addDays } from './civil-date';
import { instantAt, lastDayOf, localDateOf, shanghai, type TimeOfDay, type ZoneOffsetMinutes } from './local-time';
import { isWorkingDay, restsOnUnpublishedYear, type WorkCalendar } from './work-calendar';

/** The day `days` working days after `date`, which is itself not counted; before it for a negative number, itself for 0. */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, days: number): LocalDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/** What happens to a date that falls on a day off. */
export type HolidayRule = 'asIs' | 'nextWorkingDay' | 'previousWorkingDay';

export function applyHolidayRule(calendar: WorkCalendar, date: LocalDate, rule: HolidayRule): LocalDate {
  if (rule === 'asIs' || isWorkingDay(calendar, date)) return date;
  return addWorkingDays(calendar, date, rule === 'nextWorkingDay' ? 1 : -1);
}

/** A time of day, `days` working days after the day of an instant: `nextWorkingTime(calendar, now, '09:00')` is tomorrow's or Monday's 09:00. */
export const nextWorkingTime = (
  calendar: WorkCalendar,
  after: Instant,
  at: TimeOfDay,
  days = 1,
  zone: ZoneOffsetMinutes = shanghai,
): Instant => instantAt(addWorkingDays(calendar, localDateOf(after, zone), days), at, zone);

/** A time of day, `days` working days after the last day of a deadline (before it for a negative number): where a rung or a reminder falls. */
export const workingTimeFromDue = (
  calendar: WorkCalendar,
  dueAt: Instant,
  days: number,
  at: TimeOfDay,
  zone: ZoneOffsetMinutes = shanghai,
): Instant => instantAt(addWorkingDays(calendar, lastDayOf(dueAt, zone), days), at, zone);

/** The same with its certainty: provisional when the count reaches into a year that is not published. */
export function scheduledFromDue(
  calendar: WorkCalendar,
  dueAt: Instant,
  days: number,
  at: TimeOfDay,
  zone: ZoneOffsetMinutes = shanghai,
): { readonly dueAt: Instant; readonly provisional: boolean } {
  const from = lastDayOf(dueAt, zone);
  const to = addWorkingDays(calendar, from, days);
  const [first, last] = to < from ? [addDays(to, -1), from] : [from, to];
  return { dueAt: instantAt(to, at, zone), provisional: restsOnUnpublishedYear(calendar, first, last) };
}

/** Working days that remain after today up to the last day; 0 on the last day itself and once it is past. */
export function workingDaysLeft(
  calendar: WorkCalendar,
  now: Instant,
  dueAt: Instant,
  zone: ZoneOffsetMinutes = shanghai,
): number {
  return now >= dueAt ? 0 : workingDaysBetween(calendar, localDateOf(now, zone), lastDayOf(dueAt, zone));
}

/** Working days since the last day, today counted; 0 until the due instant. */
export function workingDaysLate(
  calendar: WorkCalendar,
  now: Instant,
  dueAt: Instant,
  zone: ZoneOffsetMinutes = shanghai,
): number {
  return now < dueAt ? 0 : workingDaysBetween(calendar, lastDayOf(dueAt, zone), localDateOf(now, zone));
}
