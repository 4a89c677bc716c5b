import type { AgendaItem } from '../kernel';
import { chaseDays, reminderDays } from '../case/case-clocks';
import type { PolicyNumbers } from '../policy/policy-numbers';
import type { WorkCalendar } from '../time';
import { appealReminderAt, appealReminderKey } from './appeal-clock';
import type { AppealState } from './appeal.state.types';

export type AppealAct = 'remindOfAppeal' | 'assignReviewers' | 'reviewAppeal' | 'decideAppeal' | 'serveAppeal';
type Item = AgendaItem<AppealAct>;

export interface AppealSlice {
  readonly calendar: WorkCalendar;
  readonly policy: PolicyNumbers;
}

function reminders(state: AppealState, { calendar, policy }: AppealSlice): readonly Item[] {
  const { deadline } = state;
  if (deadline === undefined || state.status === 'decided') return [];
  const item = (kind: 'remind' | 'chase', days: number): Item => {
    const dueAt = appealReminderAt(kind, deadline, days, calendar);
    return {
      key: appealReminderKey({ kind, days, dueAt: deadline.dueAt }),
      act: 'remindOfAppeal',
      dueAt,
      by: 'engine',
      provisional: deadline.provisional,
      input: { kind, days },
    };
  };
  return [
    ...reminderDays(policy).map((days) => item('remind', days)),
    ...chaseDays(policy).map((days) => item('chase', days)),
  ].filter(({ key, dueAt }) => !state.sent.includes(key) && (dueAt ?? '') > deadline.startedAt);
}

function owed(state: AppealState): Pick<Item, 'act' | 'owner'> | undefined {
  const unit = { ...(state.handlingUnitId && { unitId: state.handlingUnitId }) };
  const [reviewer] = state.reviewers;
  switch (state.status) {
    case 'lodged':
      return { act: 'assignReviewers', owner: { ...unit, role: 'caseSupervisor' } };
    case 'reviewing':
      return { act: 'reviewAppeal', owner: { ...unit, ...(reviewer && { personId: reviewer }) } };
    case 'reviewed':
      return { act: 'decideAppeal', owner: { ...unit, role: 'leader' } };
    case 'decided':
      return { act: 'serveAppeal', owner: { ...unit, role: 'caseSupervisor' } };
    case 'none':
    case 'served':
    case 'withdrawn':
      return undefined;
  }
}

/** Everything that will become due for one appeal; nothing once its outcome is served. */
export function appealAgenda(state: AppealState, slice: AppealSlice): readonly Item[] {
  const work = owed(state);
  if (work === undefined) return [];
  const { deadline, appealId } = state;
  const due = state.status === 'decided' ? undefined : deadline;
  const item: Item = {
    ...work,
    key: work.act,
    dueAt: due?.dueAt ?? null,
    by: 'person',
    ...(due && { provisional: due.provisional }),
    input: { appealId },
  };
  return [...reminders(state, slice), item];
}
