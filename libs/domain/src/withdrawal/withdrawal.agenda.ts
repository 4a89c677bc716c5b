import type { AgendaItem, Instant } from '../kernel';
import type { EscalationSubject } from '../escalation/escalation.events';
import { dueInstant, lastDayOf, localDateOf, restsOnUnpublishedYear, type Deadline, type WorkCalendar } from '../time';
import { leniencyCutOff, reminderAt } from './withdrawal-clock';
import type { WithdrawalPlan } from './withdrawal.context';
import { isReminderSettled, withdrawalConcluded, withdrawalOutstanding } from './withdrawal.state';
import type { WithdrawalState } from './withdrawal.state.types';

export type WithdrawalAct =
  'remind' | 'passLeniencyCutOff' | 'openEscalation' | 'withdraw' | 'review' | 'reviewDoubt' | 'refer';
type Item = AgendaItem<WithdrawalAct>;

export interface WithdrawalFacts {
  /** Every escalation that was ever opened for this withdrawal, also those that have stopped. */
  readonly escalations: readonly { readonly cycle: number; readonly overdueSince: Instant }[];
}

export interface WithdrawalSlice {
  readonly plan: WithdrawalPlan;
  readonly calendar: WorkCalendar;
  readonly facts: WithdrawalFacts;
}

/**
 * A moved deadline has reminders of its own, so its day is part of their keys. One that is past stays due until it is
 * in the log, as sent or as skipped: which of the two is decided when it is performed.
 */
function reminders(state: WithdrawalState, deadline: Deadline, { plan, calendar }: WithdrawalSlice): readonly Item[] {
  const lastDay = lastDayOf(deadline.dueAt);
  return plan.withdrawal.remindWorkingDaysBefore.flatMap((reminder): Item[] => {
    const dueAt = reminderAt(reminder, deadline, plan, calendar);
    if (isReminderSettled(state, reminder) || dueAt <= deadline.startedAt) return [];
    const provisional = restsOnUnpublishedYear(calendar, localDateOf(dueAt), lastDay);
    const input = { reminder, dueAt };
    return [{ key: `remind:${reminder}:${lastDay}`, act: 'remind', dueAt, by: 'engine', provisional, input }];
  });
}

/** Only for what was owed inside the window; on what came to light later, nothing was known when it closed. */
function cutOff(state: WithdrawalState, { plan }: WithdrawalSlice): readonly Item[] {
  const dueAt = leniencyCutOff(plan);
  if (dueAt === undefined || state.cutOff !== undefined || (state.owedAt ?? dueAt) >= dueAt) return [];
  return [{ key: 'passLeniencyCutOff', act: 'passLeniencyCutOff', dueAt, by: 'engine', input: { dueAt } }];
}

function escalation(state: WithdrawalState, deadline: Deadline, { plan, facts }: WithdrawalSlice): readonly Item[] {
  const { campaignId, personId, unitId, item } = state;
  const { dueAt, provisional } = deadline;
  if (unitId === undefined || personId === undefined || item === undefined) return [];
  if (facts.escalations.some(({ overdueSince }) => overdueSince === dueAt)) return [];
  const cycle = 1 + Math.max(0, ...facts.escalations.map((opened) => opened.cycle));
  const subject: EscalationSubject = { kind: 'withdrawal', unitId, personId, item: item.key, cycle };
  const input = { campaignId, subject, ladder: plan.withdrawal.ladder, overdueSince: dueAt, outstanding: 1 };
  return [{ key: `openEscalation:${cycle}`, act: 'openEscalation', dueAt, by: 'engine', provisional, input }];
}

function personItem(
  state: WithdrawalState,
  act: WithdrawalAct,
  about: Instant,
  owner: NonNullable<Item['owner']>,
  due?: Pick<Deadline, 'dueAt' | 'provisional'>,
): Item {
  const { personId, unitId, item } = state;
  return {
    key: `${act}:${localDateOf(about)}`,
    act,
    dueAt: due?.dueAt ?? null,
    by: 'person',
    owner: { ...(unitId && { unitId }), ...owner },
    ...(due && { provisional: due.provisional }),
    input: { personId, item: item?.key },
  };
}

/** What people owe: leaving the business, reviewing the proof, and handing on what the plan does not let rest. */
function owedByPeople(state: WithdrawalState, { plan, calendar }: WithdrawalSlice): readonly Item[] {
  const office = { role: 'commissionOffice' } as const;
  const within = { kind: 'workingDays', days: plan.withdrawal.reviewWithinWorkingDays } as const;
  const { deadline, personId, withdrawnRecordedAt, doubtedAt, sham } = state;
  const items: Item[] = [];
  if (withdrawalOutstanding(state) && deadline !== undefined && personId !== undefined)
    items.push(personItem(state, 'withdraw', deadline.startedAt, { personId }, deadline));
  if (state.status === 'reported' && withdrawnRecordedAt !== undefined)
    items.push(
      personItem(state, 'review', withdrawnRecordedAt, office, dueInstant(within, withdrawnRecordedAt, calendar)),
    );
  if (state.status === 'doubted' && doubtedAt !== undefined)
    items.push(personItem(state, 'reviewDoubt', doubtedAt, office, dueInstant(within, doubtedAt, calendar)));
  // The plan gives no day for it, so it is owed without one.
  const ground = state.status === 'shamFound' ? sham?.foundAt : state.refused ? deadline?.startedAt : undefined;
  if (ground !== undefined) items.push(personItem(state, 'refer', ground, office));
  return items;
}

/** Everything that will become due for one owed withdrawal; nothing once it is confirmed or referred. */
export function withdrawalAgenda(state: WithdrawalState, slice: WithdrawalSlice): readonly Item[] {
  const { deadline } = state;
  if (state.status === 'none' || withdrawalConcluded(state)) return [];
  const running = withdrawalOutstanding(state) && deadline !== undefined;
  return [
    ...(running ? [...reminders(state, deadline, slice), ...escalation(state, deadline, slice)] : []),
    ...cutOff(state, slice),
    ...owedByPeople(state, slice),
  ];
}
