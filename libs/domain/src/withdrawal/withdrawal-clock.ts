import type { Instant, LocalDate } from '../kernel';
import { dueInstant, endOfDay, instantAt, workingTimeFromDue, type Deadline, type WorkCalendar } from '../time';
import type { BusinessItem } from '../declaration/declaration.events';
import type { WithdrawalContext, WithdrawalPlan } from './withdrawal.context';

/** The end of a day named outright: it rests on no calendar, so it is never provisional. */
export const deadlineOn = (on: LocalDate, { now, calendar }: Pick<WithdrawalContext, 'now' | 'calendar'>): Deadline =>
  dueInstant({ kind: 'fixed', on }, now, calendar);

/** The agreed day, which may pass the campaign's end, or else the plan's. */
export const dueDayOf = (item: BusinessItem, plan: WithdrawalPlan): LocalDate =>
  item.withdrawal.state === 'agreed' ? item.withdrawal.on : plan.withdrawal.defaultDueOn;

/** A form gives the day of a withdrawal and no time: noon, but not after the form itself. */
export const withdrawnAtByForm = (on: LocalDate, declaredAt: Instant): Instant => {
  const noon = instantAt(on, '12:00');
  return noon < declaredAt ? noon : declaredAt;
};

/** When a reminder goes out: so many working days before the last day. */
export const reminderAt = (
  reminder: number,
  deadline: Deadline,
  plan: WithdrawalPlan,
  calendar: WorkCalendar,
): Instant => workingTimeFromDue(calendar, deadline.dueAt, -reminder, plan.withdrawal.remindAt);

/** The date itself has come, or a later reminder has: after an outage only the last that is still of use goes out. */
export const isReminderOvertaken = (
  dueAt: Instant,
  deadline: Deadline,
  { plan, calendar, now }: Pick<WithdrawalContext, 'plan' | 'calendar' | 'now'>,
): boolean =>
  now >= deadline.dueAt ||
  plan.withdrawal.remindWorkingDaysBefore
    .map((reminder) => reminderAt(reminder, deadline, plan, calendar))
    .some((other) => other > dueAt && other <= now);

/** The first instant after the leniency window; undefined in a plan that has none. */
export const leniencyCutOff = (plan: Pick<WithdrawalPlan, 'leniency'>): Instant | undefined =>
  plan.leniency && endOfDay(plan.leniency.to);

/** From when on the office may order somebody out: the voluntary stage is over. */
export const voluntaryStageEnd = (plan: WithdrawalPlan): Instant =>
  leniencyCutOff(plan) ?? endOfDay(plan.withdrawal.defaultDueOn);
