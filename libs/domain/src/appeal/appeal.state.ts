import { assertNever, type Stored } from '../kernel';
import { appealReminderKey } from './appeal-clock';
import type { AppealEvent } from './appeal.events';
import type { AppealState } from './appeal.state.types';

export const noAppeal: AppealState = { status: 'none', reviewers: [], everReviewed: [], sanctions: [], sent: [] };

export function evolveAppeal(state: AppealState, event: Stored<AppealEvent>): AppealState {
  switch (event.type) {
    case 'AppealLodged': {
      const at = { lodgedAt: event.recordedAt, deadlinePosition: event.position };
      return { ...state, ...event.payload, ...at, status: 'lodged' };
    }
    case 'AppealReviewersAssigned': {
      const { reviewers } = event.payload;
      const everReviewed = [...new Set([...state.everReviewed, ...reviewers])];
      return { ...state, reviewers, everReviewed, status: state.status === 'lodged' ? 'reviewing' : state.status };
    }
    case 'AppealReviewed':
      return { ...state, ...event.payload, status: 'reviewed', reviewedAt: event.recordedAt };
    case 'AppealDecided':
      return { ...state, ...event.payload, status: 'decided', decidedAt: event.recordedAt };
    case 'AppealServed':
      return { ...state, status: 'served', servedAt: event.effectiveAt };
    case 'AppealWithdrawn':
      return { ...state, status: 'withdrawn', reason: event.payload.reason };
    case 'AppealClockReminded':
      return { ...state, sent: [...state.sent, appealReminderKey(event.payload)] };
    default:
      return assertNever(event);
  }
}

/** Nothing more is waited for. */
export const appealConcluded = (state: AppealState): boolean =>
  state.status === 'served' || state.status === 'withdrawn';
