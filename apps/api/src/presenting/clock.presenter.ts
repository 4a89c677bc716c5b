import {
  calendarReference,
  daysBetween,
  lastDayOf,
  localDateOf,
  makeUpDaysBetween,
  standingOf,
  type Deadline,
  type DeadlineStanding,
  type Instant,
  type Plan,
  type WorkCalendar,
} from '@taizhang/domain';
import type { ClockView } from '@taizhang/contracts';
import { calendarName, dueRuleLabel } from '../wording/due-rules';

export interface ClockInput {
  readonly deadline: Deadline;
  readonly now: Instant;
  readonly calendar: WorkCalendar;
  readonly plan: Pick<Plan, 'phases'>;
  readonly clause: string;
  /** Position of the event that started it. */
  readonly startEvent?: number | undefined;
  readonly done?: boolean;
  readonly next?: ClockView['next'];
}

const soonDays = 3;
const nearDays = 7;

/** The state as shown; "overdue" is a matter of when one looks. */
export function markOf(
  standing: Pick<DeadlineStanding, 'overdue' | 'suspended' | 'left'>,
  done = false,
): ClockView['mark'] {
  if (done) return 'done';
  if (standing.suspended) return 'suspended';
  if (standing.overdue) return 'overdue';
  if (standing.left <= soonDays) return 'dueSoon';
  return standing.left <= nearDays ? 'open' : 'notDue';
}

/** Everything that a page shows of a deadline, counted here and nowhere else. */
export function presentClock(input: ClockInput): ClockView {
  const { deadline, now, calendar, plan } = input;
  const standing = standingOf(deadline, now, calendar);
  const [today, startedOn, last] = [localDateOf(now), localDateOf(deadline.startedAt), lastDayOf(deadline.dueAt)];
  const { rule, budget } = deadline;
  const inDays = budget !== undefined && (budget.unit === 'workingDays' || budget.unit === 'calendarDays');
  const granted = budget && (inDays ? budget.amount : daysBetween(startedOn, last));
  return {
    mark: markOf(standing, input.done),
    dueAt: deadline.dueAt,
    dueOn: last,
    dueTime: rule.at === undefined || rule.at === '24:00' ? null : rule.at,
    daysLeft: standing.left,
    daysLate: standing.late,
    unit: standing.unit === 'workingDays' ? 'workingDay' : 'calendarDay',
    budget: granted ?? null,
    spent: granted === undefined ? null : Math.max(0, standing.spent),
    startedAt: deadline.startedAt,
    startEvent: input.startEvent ?? null,
    provisional: deadline.provisional,
    promptly: rule.kind === 'promptly',
    makeUpDays: standing.overdue ? [] : [...makeUpDaysBetween(calendar, today, last)],
    rule: dueRuleLabel(rule, plan),
    clause: input.clause,
    calendar: calendarName(deadline.calendar ?? calendarReference(calendar), last.slice(0, 4)),
    next: input.next ?? null,
  };
}

/** A gate: it waits for others, not for a time. */
export const gateClock = (rule: ClockView['rule'], clause: string): ClockView => ({
  mark: 'open',
  dueAt: null,
  dueOn: null,
  dueTime: null,
  daysLeft: 0,
  daysLate: 0,
  unit: 'workingDay',
  budget: null,
  spent: null,
  startedAt: null,
  startEvent: null,
  provisional: false,
  promptly: false,
  makeUpDays: [],
  rule,
  clause,
  calendar: '',
  next: null,
});
