import type { Instant, LocalDate } from '../kernel';
import { daysBetween } from './civil-date';
import { rederive, type Deadline, type DueContext, type Extension, type Suspension } from './deadline';
import type { Budget } from './due-rule';
import { lastDayOf, shanghai, type ZoneOffsetMinutes } from './local-time';
import type { WorkCalendar } from './work-calendar';
import { workingDaysBetween } from './working-days';

/** What must be granted for a deadline to end with a day, in the unit that its rule extends by; not above 0 for a day that is not later. */
export function extensionReaching(
  deadline: Deadline,
  day: LocalDate,
  calendar: WorkCalendar,
  zone: ZoneOffsetMinutes = shanghai,
): Budget {
  const last = lastDayOf(deadline.dueAt, zone);
  return (deadline.rule.extension?.upTo.unit ?? deadline.budget?.unit) === 'workingDays'
    ? { amount: workingDaysBetween(calendar, last, day), unit: 'workingDays' }
    : { amount: daysBetween(last, day), unit: 'calendarDays' };
}

/** Whether the rule still allows this extension: how many there were, and how long it may be. */
export function mayExtend(deadline: Deadline, by: Budget): boolean {
  const allowance = deadline.rule.extension;
  return (
    allowance !== undefined &&
    deadline.extensions.length < allowance.times &&
    by.unit === allowance.upTo.unit &&
    by.amount > 0 &&
    by.amount <= allowance.upTo.amount
  );
}

export const extend = (
  deadline: Deadline,
  extension: Extension,
  calendar: WorkCalendar,
  context: DueContext = {},
): Deadline => rederive({ ...deadline, extensions: [...deadline.extensions, extension] }, calendar, context);

const openSuspension = (deadline: Deadline): Suspension | undefined =>
  deadline.suspensions.find((suspension) => suspension.to === undefined);

export const isSuspended = (deadline: Deadline): boolean => openSuspension(deadline) !== undefined;

/** Stops the clock; a deadline that already stands stays as it is. The due instant holds no more until `resume` moves it. */
export const suspend = (deadline: Deadline, suspension: Omit<Suspension, 'to'>): Deadline =>
  isSuspended(deadline) ? deadline : { ...deadline, suspensions: [...deadline.suspensions, suspension] };

/** Lets the clock run on: what was left is counted from the day after `at`. */
export function resume(deadline: Deadline, at: Instant, calendar: WorkCalendar, context: DueContext = {}): Deadline {
  const open = openSuspension(deadline);
  if (open === undefined) return deadline;
  const suspensions = deadline.suspensions.map((each) => (each === open ? { ...each, to: at } : each));
  return rederive({ ...deadline, suspensions }, calendar, context);
}
