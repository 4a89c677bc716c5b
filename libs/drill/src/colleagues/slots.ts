import {
  addWorkingDays,
  instantAt,
  isWorkingDay,
  lastDayOf,
  later,
  localDateOf,
  workingDaysBetween,
  type Instant,
  type LocalDate,
  type WorkCalendar,
} from '@taizhang/domain';
import { between } from '../roll';

/** Full hours of an office day: many acts share an instant, so a drill has few instants. */
const hours = ['09:00', '10:00', '11:00', '14:00', '15:00', '16:00', '17:00'] as const;

export const slotOn = (day: LocalDate, seed: string, ...about: readonly (string | number)[]): Instant =>
  instantAt(day, hours[between(0, hours.length - 1, seed, 'hour', ...about)] ?? '09:00');

/** A slot on the n-th working day after a day; with n = 0 on that day or the next working one. */
export function workingSlot(
  calendar: WorkCalendar,
  from: Instant,
  days: number,
  seed: string,
  ...about: readonly (string | number)[]
): Instant {
  const start = localDateOf(from);
  const day = days === 0 && isWorkingDay(calendar, start) ? start : addWorkingDays(calendar, start, Math.max(1, days));
  const slot = slotOn(day, seed, ...about);
  return slot > from ? slot : later(slot, workingSlotNext(calendar, day, seed, about));
}

const workingSlotNext = (
  calendar: WorkCalendar,
  day: LocalDate,
  seed: string,
  about: readonly (string | number)[],
): Instant => slotOn(addWorkingDays(calendar, day, 1), seed, 'next', ...about);

/** A fixed time of the n-th working day after an instant. */
export const workingTime = (calendar: WorkCalendar, from: Instant, days: number, at: string): Instant =>
  instantAt(addWorkingDays(calendar, localDateOf(from), days), at);

/** Working days between a start and the last day before a due instant. */
export const workingDaysUpTo = (calendar: WorkCalendar, from: Instant, dueAt: Instant): number =>
  Math.max(1, workingDaysBetween(calendar, localDateOf(from), lastDayOf(dueAt)));

/** The two hours at which registers, ledgers and returns are worked on: a drill has few instants. */
const deskHours = ['10:00', '15:00'] as const;

/** One of the two on the n-th working day after a day, and never before the instant that it follows. */
export function deskSlot(
  calendar: WorkCalendar,
  from: Instant,
  days: number,
  seed: string,
  ...about: readonly (string | number)[]
): Instant {
  const start = localDateOf(from);
  const day = days === 0 && isWorkingDay(calendar, start) ? start : addWorkingDays(calendar, start, Math.max(1, days));
  const slot = deskHourOn(day, seed, ...about);
  return slot > from ? slot : instantAt(addWorkingDays(calendar, day, 1), deskHours[0]);
}

export const deskHourOn = (day: LocalDate, seed: string, ...about: readonly (string | number)[]): Instant =>
  instantAt(day, deskHours[between(0, deskHours.length - 1, seed, 'desk', ...about)] ?? deskHours[0]);
