import type { LocalDate } from '../kernel';

/** Arithmetic on civil dates: no zone, no clock. */

const dayMs = 86_400_000;
const epochDay = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayMs;
const dateOfEpochDay = (day: number): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10) as LocalDate;
const two = (value: number): string => String(value).padStart(2, '0');

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOfMonth = (date: LocalDate): number => Number(date.slice(8, 10));

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfEpochDay(epochDay(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from);

/** 1 Monday to 7 Sunday. */
export const weekday = (date: LocalDate): number => ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
export const isWeekend = (date: LocalDate): boolean => weekday(date) > 5;

export const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day of that number in a month, or the month's last day where it has no such day. */
export function dayInMonth(year: number, month: number, day: number): LocalDate {
  const shifted = new Date(Date.UTC(year, month - 1, 1));
  const [realYear, realMonth] = [shifted.getUTCFullYear(), shifted.getUTCMonth() + 1];
  return `${realYear}-${two(realMonth)}-${two(Math.min(day, lastDayOfMonth(realYear, realMonth)))}` as LocalDate;
}

/** A period in months ends on the corresponding day, or on the last day of a month that has none. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  dayInMonth(yearOf(date), monthOf(date) + months, dayOfMonth(date));

/** Which day of a window a date is, both ends counted ("第 19/37 天"); undefined outside it. */
export function dayOfWindow(
  from: LocalDate,
  to: LocalDate,
  date: LocalDate,
): { readonly day: number; readonly of: number } | undefined {
  if (date < from || date > to) return undefined;
  return { day: daysBetween(from, date) + 1, of: daysBetween(from, to) + 1 };
}
