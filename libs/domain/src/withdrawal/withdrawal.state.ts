import { markOf } from '../entry/entry-mark';
import { assertNever, without, type Stored } from '../kernel';
import type { WithdrawalDateAgreed, WithdrawalEvent, WithdrawalOrdered, WithdrawalReported } from './withdrawal.events';
import type { WithdrawalState } from './withdrawal.state.types';

export const noWithdrawal: WithdrawalState = { status: 'none', remindersSent: [], ordered: false, refused: false };

/** A supplement of the same withdrawal keeps the day on which it became known. */
function reported(state: WithdrawalState, event: Stored<WithdrawalReported>): WithdrawalState {
  const known = state.withdrawnAt === event.effectiveAt ? state.withdrawnRecordedAt : undefined;
  return {
    ...without(state, 'entry'),
    ...event.payload,
    status: state.status === 'doubted' || state.status === 'referred' ? state.status : 'reported',
    withdrawnAt: event.effectiveAt,
    withdrawnRecordedAt: known ?? event.recordedAt,
    refused: false,
    ...markOf(event),
  };
}

/** Another date has reminders of its own. */
const movedTo = (
  state: WithdrawalState,
  { payload: { deadline }, position }: Stored<WithdrawalDateAgreed | WithdrawalOrdered>,
): WithdrawalState => ({
  ...without(state, 'remindersSkipped'),
  deadline,
  deadlinePosition: position,
  remindersSent: [],
});

export function evolveWithdrawal(state: WithdrawalState, event: Stored<WithdrawalEvent>): WithdrawalState {
  switch (event.type) {
    case 'WithdrawalOwed': {
      const { item } = event.payload;
      const agreed = item.withdrawal.state === 'agreed' && { agreedOn: item.withdrawal.on };
      const at = { owedAt: event.recordedAt, deadlinePosition: event.position };
      return { ...state, ...event.payload, ...agreed, ...at, status: 'owed' };
    }
    case 'WithdrawalDateAgreed':
      return { ...movedTo(state, event), agreedOn: event.payload.agreedOn, refused: false };
    case 'WithdrawalReminderSent':
      return { ...state, remindersSent: [...state.remindersSent, event.payload.reminder] };
    case 'WithdrawalReminderSkipped':
      return { ...state, remindersSkipped: [...(state.remindersSkipped ?? []), event.payload.reminder] };
    case 'WithdrawalReported':
      return reported(state, event);
    case 'WithdrawalConfirmed':
      return { ...state, status: 'confirmed', confirmedAt: event.effectiveAt };
    case 'WithdrawalDoubted':
      return { ...state, status: 'doubted', doubtedAt: event.effectiveAt, doubtReason: event.payload.reason };
    case 'ShamWithdrawalFound': {
      const { finding, detail } = event.payload;
      const sham = { finding, detail, foundAt: event.recordedAt };
      return { ...without(state, 'confirmedAt'), status: 'shamFound', sham };
    }
    case 'WithdrawalOrdered':
      return { ...without(movedTo(state, event), 'agreedOn'), status: 'ordered', ordered: true };
    case 'WithdrawalRefused':
      return { ...state, refused: true };
    case 'WithdrawalReferred':
      return { ...state, status: 'referred', referredAt: event.effectiveAt, referredTo: event.payload.to };
    case 'LeniencyCutOffPassed': {
      const { reported: known, withdrawn } = event.payload;
      return { ...state, cutOff: { passedAt: event.recordedAt, reported: known, withdrawn } };
    }
    default:
      return assertNever(event);
  }
}

/** Nothing more is waited for. A confirmed withdrawal is reopened when it is found to be a sham. */
export const withdrawalConcluded = (state: WithdrawalState): boolean =>
  state.status === 'confirmed' || state.status === 'referred';

/** The person still has to leave the business. */
export const withdrawalOutstanding = (state: WithdrawalState): boolean =>
  state.status === 'owed' || state.status === 'ordered';

/** It went out, or was skipped: for the date that stands it is not owed again. */
export const isReminderSettled = (state: WithdrawalState, reminder: number): boolean =>
  state.remindersSent.includes(reminder) || (state.remindersSkipped ?? []).includes(reminder);
