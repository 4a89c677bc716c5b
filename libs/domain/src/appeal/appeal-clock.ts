import type { Instant } from '../kernel';
import { chasesAt, remindsAt } from '../case/case-clocks';
import { lastDayOf, type Deadline, type WorkCalendar } from '../time';

interface AppealReminder {
  readonly kind: 'remind' | 'chase';
  readonly days: number;
  /** The last instant of the review, not that of the reminder. */
  readonly dueAt: Instant;
}

export const appealReminderKey = ({ kind, days, dueAt }: AppealReminder): string =>
  [kind, days, lastDayOf(dueAt)].join(':');

export const appealReminderAt = (
  kind: AppealReminder['kind'],
  deadline: Deadline,
  days: number,
  calendar: WorkCalendar,
): Instant => (kind === 'remind' ? remindsAt : chasesAt)(deadline, days, calendar);
