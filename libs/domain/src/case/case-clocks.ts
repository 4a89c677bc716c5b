import type { Instant } from '../kernel';
import { wholeNumbersIn, type PolicyNumbers } from '../policy/policy-numbers';
import { isSuspended, workingTimeFromDue, type Deadline, type WorkCalendar } from '../time';
import type { ClockName } from './case.events';
import type { CaseState } from './case.state.types';

/** A clock that somebody has to meet: those that stand still or were met are not among them. */
export type CaseRunningClock = ClockName & { readonly deadline: Deadline; readonly position: number };

const localTime = '09:00';

/** Working days before the last day of a clock, and after it, by policy. */
export const reminderDays = (numbers: PolicyNumbers): readonly number[] =>
  wholeNumbersIn(numbers, 'caseReminderWorkingDays');
export const chaseDays = (numbers: PolicyNumbers): readonly number[] => wholeNumbersIn(numbers, 'caseChaseWorkingDays');

export const remindsAt = (deadline: Deadline, days: number, calendar: WorkCalendar): Instant =>
  workingTimeFromDue(calendar, deadline.dueAt, -days, localTime);
export const chasesAt = (deadline: Deadline, days: number, calendar: WorkCalendar): Instant =>
  workingTimeFromDue(calendar, deadline.dueAt, days, localTime);

function ofStage(state: CaseState): readonly CaseRunningClock[] {
  const { examination, adjudication } = state.clocks;
  if ((state.status === 'filed' || state.status === 'examining') && examination !== undefined)
    return [{ clock: 'examination', ...examination }];
  if (state.status === 'adjudicating' && adjudication !== undefined)
    return [{ clock: 'adjudication', ...adjudication }];
  return [];
}

/** Every clock that runs for a case now. */
export function runningClocks(state: CaseState): readonly CaseRunningClock[] {
  if (state.status === 'none' || state.status === 'closed') return [];
  const ofDecisions = state.decisions.flatMap((decision): CaseRunningClock[] => {
    const { personId: of, serveBy, servedAt, reportBy, reportedAt, position } = decision;
    return [
      ...(serveBy && servedAt === undefined ? [{ clock: 'service', of, deadline: serveBy, position } as const] : []),
      ...(reportBy && reportedAt === undefined
        ? [{ clock: 'executionReport', of, deadline: reportBy, position } as const]
        : []),
    ];
  });
  const supervisions = state.supervisions
    .filter(({ answer }) => answer === undefined)
    .map(({ supervisionId, deadline, position }) => ({
      clock: 'supervision' as const,
      of: supervisionId,
      deadline,
      position,
    }));
  return [...ofStage(state), ...ofDecisions, ...supervisions].filter(({ deadline }) => !isSuspended(deadline));
}
