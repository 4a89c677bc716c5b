import { assertNever, type Instant, type LocalDate } from '../kernel';
import { numberIn } from '../policy/policy-numbers';
import { dueInstant, rederive, workingTimeFromDue, type Deadline, type DueRule } from '../time';
import type { ClueContext } from './clue.context';
import type { StartedClocks } from './clue.events';
import type { ClueState, RunningClock } from './clue.state.types';
import type { ClueClock } from './clue-terms';

export type ClockBasis = Pick<ClueContext, 'numbers' | 'calendar'>;

/** Local time at which reminders and chases go out. */
const sendsAt = '09:00';

/** How long a clock runs by policy; undefined where no layer says a number, which means no limit and no clock. */
function ruleOf(clock: Exclude<ClueClock, 'review'>, numbers: ClockBasis['numbers']): DueRule | undefined {
  const workingDays = (key: string): DueRule | undefined => {
    const days = numberIn(numbers, key);
    return days === undefined ? undefined : { kind: 'workingDays', days };
  };
  const calendarDays = (key: string): DueRule | undefined => {
    const days = numberIn(numbers, key);
    return days === undefined ? undefined : { kind: 'calendarDays', days };
  };
  switch (clock) {
    case 'proposal':
      return calendarDays('clueProposalDays');
    case 'approval':
      return workingDays('clueApprovalWorkingDays');
    case 'forward':
      return workingDays('clueForwardWorkingDays');
    case 'answer':
      return workingDays('talkReplyWorkingDays');
    case 'inquiryResult':
      return calendarDays('talkResultDays');
    case 'verification': {
      const months = numberIn(numbers, 'verificationMonths');
      const more = numberIn(numbers, 'verificationExtensionMonths');
      if (months === undefined) return undefined;
      const extension = more !== undefined && {
        extension: { times: 1, upTo: { amount: more, unit: 'months' as const }, approver: 'leader' },
      };
      return { kind: 'months', months, ...extension };
    }
    case 'acceptanceNotice':
      return workingDays('acceptanceNoticeWorkingDays');
    case 'resultFeedback':
      return workingDays('resultFeedbackWorkingDays');
    default:
      return assertNever(clock);
  }
}

/** The clocks that policy knows, of those that begin at an instant. */
export function startClocks(
  basis: ClockBasis,
  startedAt: Instant,
  ...clocks: readonly Exclude<ClueClock, 'review'>[]
): StartedClocks {
  const started = clocks.flatMap((clock) => {
    const rule = ruleOf(clock, basis.numbers);
    return rule === undefined ? [] : [[clock, dueInstant(rule, startedAt, basis.calendar)] as const];
  });
  return Object.fromEntries(started);
}

/** A held clue is looked at again on a day that is named, not counted. */
export const reviewClock = (
  reviewOn: LocalDate,
  { now, calendar }: Pick<ClueContext, 'now' | 'calendar'>,
): StartedClocks => ({
  review: dueInstant({ kind: 'fixed', on: reviewOn }, now, calendar),
});

/** The last day on which a clue held today may be looked at again; undefined where policy sets no bound. */
export function lastReviewDay({
  numbers,
  calendar,
  now,
}: Pick<ClueContext, 'numbers' | 'calendar' | 'now'>): Instant | undefined {
  const months = numberIn(numbers, 'heldClueReviewMonths');
  return months === undefined ? undefined : dueInstant({ kind: 'months', months }, now, calendar).dueAt;
}

/** When the engine speaks of a clock: some working days before its last day, and after it. Policy that is silent sends nothing. */
export function reminderTimes(
  { deadline }: RunningClock,
  { numbers, calendar }: ClockBasis,
): readonly { readonly kind: 'remind' | 'chase'; readonly at: Instant }[] {
  const before = numberIn(numbers, 'clueReminderWorkingDaysBefore');
  const after = numberIn(numbers, 'clueChaseWorkingDaysAfter');
  const at = (days: number): Instant => workingTimeFromDue(calendar, deadline.dueAt, days, sendsAt);
  return [
    ...(before === undefined ? [] : [{ kind: 'remind' as const, at: at(-before) }]),
    ...(after === undefined ? [] : [{ kind: 'chase' as const, at: at(after) }]),
  ].filter(({ at: sent }) => sent > deadline.startedAt);
}

/** Running clocks that end at another instant, or are no longer provisional, by the calendar as it is now. */
export const clockMoves = (
  { clocks }: Pick<ClueState, 'clocks'>,
  { calendar }: Pick<ClockBasis, 'calendar'>,
): readonly { readonly clock: ClueClock; readonly deadline: Deadline; readonly previousDueAt: Instant }[] =>
  (Object.entries(clocks) as [ClueClock, RunningClock][]).flatMap(([clock, { deadline }]) => {
    if (!deadline.provisional) return [];
    const moved = rederive(deadline, calendar);
    return moved.dueAt === deadline.dueAt && moved.provisional
      ? []
      : [{ clock, deadline: moved, previousDueAt: deadline.dueAt }];
  });
