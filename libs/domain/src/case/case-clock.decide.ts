import {
  accept,
  actingPerson,
  assertNever,
  holdsRole,
  needsEngine,
  needsReason,
  needsRole,
  reject,
  type Decision,
  type Instant,
  type Refusal,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import { extend, isSuspended, mayExtend, resume, suspend, type Deadline } from '../time';
import { clockKey } from './clock-key';
import { chaseDays, chasesAt, reminderDays, remindsAt, runningClocks } from './case-clocks';
import type { ChaseClock, ExtendCaseClock, RemindOfClock, ResumeCase, SuspendCase } from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent, ClockName, StageClock } from './case.events';
import type { CaseState } from './case.state.types';
import { needsOther, needsStage, refuse } from './needs-standing';

type Answer = Decision<CaseEvent>;

/** The clock of the stage in which the case stands. */
const stageClock = (state: CaseState): StageClock => (state.status === 'adjudicating' ? 'adjudication' : 'examination');

/** By the approver that the rule names, as often and by as much as it allows. Nobody extends his own work. */
export function extendClock(command: ExtendCaseClock, state: CaseState, context: CaseContext): Answer {
  const { clock, amount, reason } = command;
  const refused =
    needsStage(state, 'filed', 'examining', 'adjudicating') ?? needsOther(state, context) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  const deadline = clock === stageClock(state) ? state.clocks[clock]?.deadline : undefined;
  const allowance = deadline?.rule.extension;
  if (deadline === undefined || allowance === undefined) return refuse('CaseClockNotExtendable', { clock });
  if (!holdsRole(context, allowance.approver as Role)) return reject('Forbidden', { needed: allowance.approver });
  const by = { amount, unit: allowance.upTo.unit };
  if (deadline.extensions.some((each) => each.grantedAt === context.now)) return accept();
  if (isSuspended(deadline)) return refuse('CaseIsSuspended');
  if (!mayExtend(deadline, by))
    return refuse('CaseExtensionNotAllowed', { times: allowance.times, upTo: allowance.upTo.amount });
  const approvedBy = actingPerson(context);
  const extension = { grantedAt: context.now, by, ...(approvedBy && { approvedBy }) };
  const moved = extend(deadline, extension, context.calendar);
  return accept({ type: 'CaseClockExtended', schema: 1, payload: { clock, deadline: moved, reason } });
}

export function suspendCase({ reason }: SuspendCase, state: CaseState, context: CaseContext): Answer {
  const refused =
    needsStage(state, 'filed', 'examining', 'adjudicating') ??
    needsRole(context, 'leader', 'superiorCommission') ??
    needsOther(state, context) ??
    needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.suspended !== undefined) return state.suspended.reason === reason ? accept() : refuse('CaseIsSuspended');
  const clock = stageClock(state);
  const running = state.clocks[clock]?.deadline;
  if (running === undefined) return refuse('CaseClockNotRunning');
  const approvedBy = actingPerson(context);
  const deadline = suspend(running, { from: context.now, reason, ...(approvedBy && { approvedBy }) });
  return accept({ type: 'CaseSuspended', schema: 1, payload: { clock, deadline, reason } });
}

export function resumeCase(_: ResumeCase, state: CaseState, context: CaseContext): Answer {
  const refused =
    needsStage(state, 'filed', 'examining', 'adjudicating') ??
    needsRole(context, 'leader', 'superiorCommission') ??
    needsOther(state, context);
  if (refused !== undefined) return refused;
  const { suspended } = state;
  const stopped = suspended && state.clocks[suspended.clock]?.deadline;
  if (suspended === undefined || stopped === undefined) return accept();
  const deadline = resume(stopped, context.now, context.calendar);
  return accept({ type: 'CaseResumed', schema: 1, payload: { clock: suspended.clock, deadline } });
}

const deadlineOf = (state: CaseState, { clock, of }: ClockName): Deadline | undefined =>
  runningClocks(state).find((each) => each.clock === clock && each.of === of)?.deadline;

const needsDue = (asked: Instant, dueAt: Instant | undefined, { now }: CaseContext): Refusal | undefined => {
  if (asked !== dueAt) return reject('DueInstantMoved', { asked, dueAt: dueAt ?? null });
  return now < dueAt ? reject('NotDueYet', { dueAt }) : undefined;
};

export function sendOfClock(command: RemindOfClock | ChaseClock, state: CaseState, context: CaseContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  const { name, dueAt } = command;
  const deadline = deadlineOf(state, name);
  if (deadline === undefined) return refuse('CaseClockNotRunning');
  switch (command.type) {
    case 'RemindOfClock': {
      const { reminder } = command;
      if (state.sent.includes(clockKey('remind', { ...name, dueAt: deadline.dueAt }, reminder))) return accept();
      if (!reminderDays(context.policy).includes(reminder)) return refuse('CaseReminderUnknown', { reminder });
      const late = needsDue(dueAt, remindsAt(deadline, reminder, context.calendar), context);
      const payload = { ...name, reminder, dueAt: deadline.dueAt };
      return late ?? accept({ type: 'CaseClockReminded', schema: 1, payload });
    }
    case 'ChaseClock': {
      const { chase } = command;
      if (state.sent.includes(clockKey('chase', { ...name, dueAt: deadline.dueAt }, chase))) return accept();
      if (!chaseDays(context.policy).includes(chase)) return refuse('CaseReminderUnknown', { reminder: chase });
      const late = needsDue(dueAt, chasesAt(deadline, chase, context.calendar), context);
      const payload = { ...name, chase, dueAt: deadline.dueAt };
      return late ?? accept({ type: 'CaseClockChased', schema: 1, payload });
    }
    default:
      return assertNever(command);
  }
}
