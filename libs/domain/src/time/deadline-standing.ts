import { earlier, type Instant, type LocalDate } from '../kernel';
import { daysBetween } from './civil-date';
import type { Deadline } from './deadline';
import { isSuspended } from './deadline-changes';
import { lastDayOf, localDateOf, shanghai, type ZoneOffsetMinutes } from './local-time';
import type { WorkCalendar } from './work-calendar';
import { workingDaysBetween } from './working-days';

/** How a deadline stands at a moment. Never stored: "overdue" is a matter of the time at which one looks. */
export interface DeadlineStanding {
  /** Months and half-years are watched in calendar days. */
  readonly unit: 'workingDays' | 'calendarDays';
  readonly spent: number;
  readonly left: number;
  readonly late: number;
  readonly overdue: boolean;
  readonly suspended: boolean;
}

/** Counts what is spent, left and late in the unit of the deadline's budget; a date named outright is counted in working days. */
export function standingOf(
  deadline: Deadline,
  now: Instant,
  calendar: WorkCalendar,
  zone: ZoneOffsetMinutes = shanghai,
): DeadlineStanding {
  const unit = deadline.budget === undefined || deadline.budget.unit === 'workingDays' ? 'workingDays' : 'calendarDays';
  const between = (from: LocalDate, to: LocalDate): number =>
    Math.max(0, unit === 'workingDays' ? workingDaysBetween(calendar, from, to) : daysBetween(from, to));
  const suspended = isSuspended(deadline);
  const stoppedAt = deadline.suspensions.find((each) => each.to === undefined)?.from;
  // A clock that was stopped shows the moment at which it stopped.
  const seenAt = stoppedAt === undefined ? now : earlier(now, stoppedAt);
  const [start, today] = [localDateOf(deadline.startedAt, zone), localDateOf(seenAt, zone)];
  const last = lastDayOf(deadline.dueAt, zone);
  const paused = deadline.suspensions.reduce(
    (days, { from, to }) =>
      from > seenAt || to === undefined
        ? days
        : days + between(localDateOf(from, zone), localDateOf(earlier(to, seenAt), zone)),
    0,
  );
  const overdue = !suspended && now >= deadline.dueAt;
  return {
    unit,
    spent: between(start, today) - paused,
    left: overdue ? 0 : between(today, last),
    late: overdue ? between(last, today) : 0,
    overdue,
    suspended,
  };
}
