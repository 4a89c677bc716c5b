import {
  accept,
  actingPerson,
  assertNever,
  holdsRole,
  needsEngine,
  needsPast,
  needsReason,
  reject,
  type Decider,
  type Decision,
  type Instant,
  type Refusal,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import { localDateOf } from '../time';
import { needsStatus, refuse } from './needs-standing';
import { confirm, doubt, findSham, order, refer } from './review.decide';
import {
  deadlineOn,
  dueDayOf,
  isReminderOvertaken,
  leniencyCutOff,
  reminderAt,
  withdrawnAtByForm,
} from './withdrawal-clock';
import type {
  AgreeWithdrawalDate,
  OweWithdrawal,
  PassLeniencyCutOff,
  RefuseWithdrawal,
  ReportWithdrawal,
  SendWithdrawalReminder,
  WithdrawalCommand,
} from './withdrawal.commands';
import type { WithdrawalContext } from './withdrawal.context';
import type { WithdrawalEvent, WithdrawalReported } from './withdrawal.events';
import { evolveWithdrawal, isReminderSettled, noWithdrawal } from './withdrawal.state';
import type { WithdrawalState } from './withdrawal.state.types';

type Answer = Decision<WithdrawalEvent>;

/** What the form itself says of a withdrawal that is already over; where it was filed is told later. */
function reportByForm({ item, declaredAt }: OweWithdrawal): readonly WithdrawalReported[] {
  const { withdrawal } = item;
  if (withdrawal.state !== 'withdrawn') return [];
  const payload = { how: 'unstated', priceFen: 0, proof: withdrawal.proof, filedWith: '' } as const;
  const occurredAt = withdrawnAtByForm(withdrawal.on, declaredAt);
  return [{ type: 'WithdrawalReported', schema: 1, payload, occurredAt }];
}

function owe(command: OweWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const { type: _, ...owed } = command;
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return accept();
  const deadline = deadlineOn(dueDayOf(owed.item, context.plan), context);
  return accept<WithdrawalEvent>(
    { type: 'WithdrawalOwed', schema: 1, payload: { ...owed, deadline } },
    ...reportByForm(command),
  );
}

/** The person himself, or one of these for him. */
const needsSelfOr = (state: WithdrawalState, context: WithdrawalContext, ...roles: Role[]): Refusal | undefined =>
  (actingPerson(context) !== undefined && actingPerson(context) === state.personId) || holdsRole(context, ...roles)
    ? undefined
    : refuse('WithdrawalNotYours');

function agreeDate(command: AgreeWithdrawalDate, state: WithdrawalState, context: WithdrawalContext): Answer {
  const { agreedOn, reason } = command;
  const refused =
    needsStatus(state, 'owed', 'ordered') ?? needsSelfOr(state, context, 'commissionOffice') ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.agreedOn === agreedOn) return accept();
  // Whoever is late or ordered out cannot give himself more time.
  const bound = state.status === 'ordered' || (state.deadline !== undefined && context.now >= state.deadline.dueAt);
  if (bound && !holdsRole(context, 'commissionOffice')) return refuse('DateNoLongerYoursToAgree');
  if (agreedOn <= localDateOf(context.now)) return refuse('WithdrawalDateNotAhead', { date: agreedOn });
  const deadline = deadlineOn(agreedOn, context);
  return accept({ type: 'WithdrawalDateAgreed', schema: 1, payload: { agreedOn, deadline, reason } });
}

/** What the engine asks for must be due, and at the instant that still holds: the date may have been moved. */
const needsDue = (asked: Instant, dueAt: Instant | undefined, { now }: WithdrawalContext): Refusal | undefined => {
  if (asked !== dueAt) return reject('DueInstantMoved', { asked, dueAt: dueAt ?? null });
  return now < dueAt ? reject('NotDueYet', { dueAt }) : undefined;
};

/** A reminder that comes late is skipped, so that an outage does not end in a burst of them. */
function remind(command: SendWithdrawalReminder, state: WithdrawalState, context: WithdrawalContext): Answer {
  const { reminder, dueAt } = command;
  const { plan, calendar } = context;
  const refused = needsEngine(context) ?? needsStatus(state, 'owed', 'ordered');
  if (refused !== undefined) return refused;
  if (!plan.withdrawal.remindWorkingDaysBefore.includes(reminder)) return refuse('ReminderUnknown', { reminder });
  const { deadline } = state;
  const holds = deadline && reminderAt(reminder, deadline, plan, calendar);
  if (holds === dueAt && isReminderSettled(state, reminder)) return accept();
  const notDue = needsDue(dueAt, holds, context);
  if (notDue !== undefined) return notDue;
  return deadline !== undefined && isReminderOvertaken(dueAt, deadline, context)
    ? accept({ type: 'WithdrawalReminderSkipped', schema: 1, payload: { reminder, dueAt, reason: 'overtaken' } })
    : accept({ type: 'WithdrawalReminderSent', schema: 1, payload: { reminder, dueAt } });
}

const saysNothingNew = (state: WithdrawalState, { occurredAt, ...report }: ReportWithdrawal): boolean =>
  state.withdrawnAt === occurredAt &&
  state.how === report.how &&
  state.priceFen === report.priceFen &&
  state.proof === report.proof &&
  state.filedWith === report.filedWith;

/** Also a supplement of what was reported: a proof that came later, the office where it was filed. */
function report(command: ReportWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const { type: _, occurredAt, how, priceFen, proof, filedWith } = command;
  const refused =
    needsStatus(state, 'owed', 'ordered', 'reported', 'doubted') ??
    needsSelfOr(state, context, 'coordinator', 'commissionOffice') ??
    needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const supplements = state.status === 'reported' || state.status === 'doubted';
  if (supplements && saysNothingNew(state, command)) return accept();
  if (how === 'unstated') return refuse('WithdrawalMannerMissing');
  if (proof.trim() === '') return refuse('WithdrawalProofMissing');
  if (!Number.isSafeInteger(priceFen) || priceFen < 0) return refuse('WithdrawalPriceNotWholeFen');
  return accept({ type: 'WithdrawalReported', schema: 1, payload: { how, priceFen, proof, filedWith }, occurredAt });
}

function refuseToLeave(command: RefuseWithdrawal, state: WithdrawalState, context: WithdrawalContext): Answer {
  const { statement, occurredAt } = command;
  const refused =
    needsStatus(state, 'owed', 'ordered') ??
    needsSelfOr(state, context, 'coordinator', 'commissionOffice') ??
    needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.refused) return accept();
  if (statement.trim() === '') return refuse('RefusalStatementMissing');
  return accept({ type: 'WithdrawalRefused', schema: 1, payload: { statement }, occurredAt });
}

function passCutOff({ dueAt }: PassLeniencyCutOff, state: WithdrawalState, context: WithdrawalContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status === 'none') return refuse('WithdrawalNotOwed');
  if (state.cutOff !== undefined) return accept();
  const notDue = needsDue(dueAt, leniencyCutOff(context.plan), context);
  if (notDue !== undefined) return notDue;
  // As known then: what was recorded only afterwards is not in it, however late the engine comes.
  const by = (at: string | undefined): boolean => at !== undefined && at < dueAt;
  const reported = by(state.declaredAt) && by(state.owedAt);
  const withdrawn = by(state.withdrawnAt) && by(state.withdrawnRecordedAt) && state.sham === undefined;
  return accept({ type: 'LeniencyCutOffPassed', schema: 1, payload: { dueAt, reported, withdrawn } });
}

function decide(command: WithdrawalCommand, state: WithdrawalState, context: WithdrawalContext): Answer {
  switch (command.type) {
    case 'OweWithdrawal':
      return owe(command, state, context);
    case 'AgreeWithdrawalDate':
      return agreeDate(command, state, context);
    case 'SendWithdrawalReminder':
      return remind(command, state, context);
    case 'ReportWithdrawal':
      return report(command, state, context);
    case 'ConfirmWithdrawal':
      return confirm(command, state, context);
    case 'DoubtWithdrawal':
      return doubt(command, state, context);
    case 'FindShamWithdrawal':
      return findSham(command, state, context);
    case 'OrderWithdrawal':
      return order(command, state, context);
    case 'RefuseWithdrawal':
      return refuseToLeave(command, state, context);
    case 'ReferWithdrawal':
      return refer(command, state, context);
    case 'PassLeniencyCutOff':
      return passCutOff(command, state, context);
    default:
      return assertNever(command);
  }
}

export const withdrawalDecider: Decider<WithdrawalCommand, WithdrawalEvent, WithdrawalState, WithdrawalContext> = {
  category: 'withdrawal',
  initial: noWithdrawal,
  decide,
  evolve: evolveWithdrawal,
};
