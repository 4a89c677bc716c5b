import { actingPerson, accept, needsReason, needsRole, reject } from '../kernel';
import type { Decision, LocalDate, Refusal } from '../kernel';
import { dueContextOf } from '../plan/plan-clock';
import type { Role } from '../plan/plan.types';
import { daysBetween, endOfDay, extend, lastDayOf, mayExtend, type Deadline } from '../time';
import type { GrantExtension, RefuseExtension, RequestExtension } from './participation.commands';
import type { ParticipationContext } from './participation.context';
import type { ParticipationEvent } from './participation.events';
import type { ParticipationState } from './participation.state.types';

type Answer = Decision<ParticipationEvent>;

/** Where the rule names an allowance it binds; where the plan is silent the issuing body decides alone. */
function needsAllowance(deadline: Deadline, to: LocalDate, context: ParticipationContext): Refusal | undefined {
  const allowance = deadline.rule.extension;
  if (allowance === undefined) return undefined;
  if (!mayExtend(deadline, allowance.upTo)) return reject('ExtensionsUsedUp', { times: allowance.times });
  const due = dueContextOf(context.plan, context.facts.campaign);
  const furthest = extend(deadline, { grantedAt: context.now, by: allowance.upTo }, context.calendar, due);
  const latest = lastDayOf(furthest.dueAt);
  return to > latest ? reject('ExtensionTooLong', { to, latest }) : undefined;
}

function needsLater(deadline: Deadline, to: LocalDate, context: ParticipationContext): Refusal | undefined {
  const from = lastDayOf(deadline.dueAt);
  return to <= from || endOfDay(to) <= context.now ? reject('ExtensionNotLater', { from, to }) : undefined;
}

export function requestExtension(
  command: RequestExtension,
  state: ParticipationState,
  context: ParticipationContext,
): Answer {
  const { type: _, ...payload } = command;
  const duty = state.duties[command.duty];
  const refused = needsRole(context, 'coordinator', 'unitHead', 'unitDeputy') ?? needsReason(command.reason);
  if (refused !== undefined) return refused;
  if (duty?.deadline === undefined) return reject('DutyHasNoDeadline', { duty: command.duty });
  if (duty.doneAt !== undefined) return reject('DutyAlreadyDone', { duty: command.duty });
  if (duty.extension?.status === 'requested') return reject('ExtensionAlreadyRequested', { duty: command.duty });
  return (
    needsLater(duty.deadline, command.to, context) ??
    needsAllowance(duty.deadline, command.to, context) ??
    accept({ type: 'ExtensionRequested', schema: 1, payload })
  );
}

const approversOf = (deadline: Deadline): readonly Role[] => {
  const named = deadline.rule.extension?.approver;
  return named === undefined ? ['commissionOffice', 'leader'] : [named as Role];
};

export function grantExtension(
  { duty: key }: GrantExtension,
  state: ParticipationState,
  context: ParticipationContext,
): Answer {
  const duty = state.duties[key];
  if (duty?.deadline === undefined || duty.extension?.status !== 'requested') {
    return reject('NoExtensionRequested', { duty: key });
  }
  const { deadline, extension } = duty;
  const refused =
    needsRole(context, ...approversOf(deadline)) ??
    needsLater(deadline, extension.to, context) ??
    needsAllowance(deadline, extension.to, context);
  if (refused !== undefined) return refused;
  const approvedBy = actingPerson(context);
  const granted = extend(
    deadline,
    {
      grantedAt: context.now,
      by: { amount: daysBetween(lastDayOf(deadline.dueAt), extension.to), unit: 'calendarDays' },
      ...(approvedBy !== undefined && { approvedBy }),
    },
    context.calendar,
    dueContextOf(context.plan, context.facts.campaign),
  );
  return accept({
    type: 'ExtensionGranted',
    schema: 1,
    payload: { duty: key, deadline: granted, previousDueAt: deadline.dueAt },
  });
}

export function refuseExtension(
  { duty: key, reason }: RefuseExtension,
  state: ParticipationState,
  context: ParticipationContext,
): Answer {
  const duty = state.duties[key];
  if (duty?.deadline === undefined || duty.extension?.status !== 'requested') {
    return reject('NoExtensionRequested', { duty: key });
  }
  return (
    needsRole(context, ...approversOf(duty.deadline)) ??
    needsReason(reason) ??
    accept({ type: 'ExtensionRefused', schema: 1, payload: { duty: key, reason } })
  );
}
