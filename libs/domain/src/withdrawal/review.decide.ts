import { accept, needsPast, needsReason, needsRole, type Decision } from '../kernel';
import { localDateOf } from '../time';
import { needsOther, needsStatus, refuse } from './needs-standing';
import { deadlineOn, voluntaryStageEnd } from './withdrawal-clock';
import type {
  ConfirmWithdrawal,
  DoubtWithdrawal,
  FindShamWithdrawal,
  OrderWithdrawal,
  ReferWithdrawal,
} from './withdrawal.commands';
import type { WithdrawalContext } from './withdrawal.context';
import type { WithdrawalEvent } from './withdrawal.events';
import { withdrawalOutstanding } from './withdrawal.state';
import type { WithdrawalState } from './withdrawal.state.types';

/** What the office does with a reported withdrawal, and with one that does not come. */

type Answer = Decision<WithdrawalEvent>;

export function confirm({ note }: ConfirmWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const refused = needsRole(context, 'commissionOffice') ?? needsOther(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'confirmed') return accept();
  return (
    needsStatus(state, 'reported', 'doubted') ?? accept({ type: 'WithdrawalConfirmed', schema: 1, payload: { note } })
  );
}

export function doubt({ reason }: DoubtWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const refused = needsRole(context, 'commissionOffice') ?? needsOther(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'doubted' && state.doubtReason === reason) return accept();
  return (
    needsStatus(state, 'reported') ??
    needsReason(reason) ??
    accept({ type: 'WithdrawalDoubted', schema: 1, payload: { reason } })
  );
}

export function findSham(command: FindShamWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const { finding, detail, evidence, occurredAt } = command;
  const refused = needsRole(context, 'commissionOffice', 'disciplineGroup') ?? needsOther(state, context);
  if (refused !== undefined) return refused;
  const known = state.sham?.finding === finding && state.sham.detail === detail;
  if (state.status === 'shamFound' && known) return accept();
  const unfit = needsStatus(state, 'doubted', 'reported', 'confirmed') ?? needsPast(occurredAt, context);
  if (unfit !== undefined) return unfit;
  if (detail.trim() === '' || evidence.trim() === '') return refuse('ShamEvidenceMissing');
  return accept({ type: 'ShamWithdrawalFound', schema: 1, payload: { finding, detail, evidence }, occurredAt });
}

export function order(command: OrderWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const { dueOn, reason } = command;
  const refused =
    needsRole(context, 'commissionOffice') ?? needsStatus(state, 'owed', 'ordered', 'shamFound') ?? needsReason(reason);
  if (refused !== undefined) return refused;
  const deadline = deadlineOn(dueOn, context);
  if (state.status === 'ordered' && state.deadline?.dueAt === deadline.dueAt) return accept();
  const endsAt = voluntaryStageEnd(context.plan);
  if (state.status === 'owed' && context.now < endsAt) return refuse('VoluntaryStageStillOpen', { endsAt });
  if (dueOn <= localDateOf(context.now)) return refuse('WithdrawalDateNotAhead', { date: dueOn });
  return accept({ type: 'WithdrawalOrdered', schema: 1, payload: { reason, deadline } });
}

const isOverdue = (state: WithdrawalState, { now }: WithdrawalContext): boolean =>
  withdrawalOutstanding(state) && state.deadline !== undefined && now >= state.deadline.dueAt;

export function refer({ to, reason }: ReferWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const refused = needsRole(context, 'commissionOffice', 'leader') ?? needsOther(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'referred') return accept();
  const unfit = needsStatus(state, 'owed', 'ordered', 'shamFound') ?? needsReason(reason);
  if (unfit !== undefined) return unfit;
  if (to.trim() === '') return refuse('ReferralAddresseeMissing');
  const grounds = state.status === 'shamFound' || state.refused || isOverdue(state, context);
  if (!grounds) return refuse('NoGroundsForReferral', { dueAt: state.deadline?.dueAt ?? null });
  return accept({ type: 'WithdrawalReferred', schema: 1, payload: { to, reason } });
}
