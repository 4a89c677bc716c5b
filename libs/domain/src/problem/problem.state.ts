import { markOf } from '../entry/entry-mark';
import { assertNever, without, type PersonId, type Stored } from '../kernel';
import type { ProblemEvent } from './problem.events';
import type { ProblemState } from './problem.state.types';

export const noProblem: ProblemState = { status: 'none', publicised: [], reopened: 0 };

const by = (event: Stored): { readonly by?: PersonId } =>
  event.actor.kind === 'person' ? { by: event.actor.personId } : {};

export function evolveProblem(state: ProblemState, event: Stored<ProblemEvent>): ProblemState {
  switch (event.type) {
    case 'ProblemFound':
      return { ...state, ...event.payload, status: 'found', foundAt: event.effectiveAt, ...markOf(event) };
    case 'RectificationSet': {
      const set = { ...event.payload, deadlinePosition: event.position };
      return { ...without(state, 'claim', 'verified', 'rejectedFor'), ...set, status: 'rectifying' };
    }
    case 'RectificationClaimed': {
      const claim = { at: event.effectiveAt, ...by(event), ...event.payload, ...markOf(event) };
      return { ...without(state, 'verified', 'rejectedFor'), claim, status: 'claimed' };
    }
    case 'RectificationVerified': {
      const verified = { at: event.effectiveAt, ...by(event), opinion: event.payload.opinion };
      return { ...state, verified, status: 'verified' };
    }
    case 'RectificationRejected':
      return { ...without(state, 'claim', 'verified'), rejectedFor: event.payload.reason, status: 'rectifying' };
    case 'ProblemPublicised':
      return { ...state, publicised: [...state.publicised, { at: event.effectiveAt, ...event.payload }] };
    case 'ProblemClosed':
      return { ...state, closedAt: event.effectiveAt, status: 'closed' };
    case 'ProblemLookedBack':
      return { ...state, lookedBackAt: event.effectiveAt };
    case 'ProblemReopened':
      return {
        ...without(state, 'closedAt', 'claim', 'verified', 'deadline', 'dueOn', 'lookedBackAt'),
        reopened: state.reopened + 1,
        status: 'found',
      };
    case 'TendencySettled':
      return { ...state, settledBy: event.payload.by, status: 'settled' };
    case 'ProblemReferred':
      return { ...state, status: 'referred' };
    default:
      return assertNever(event);
  }
}

/** Nothing more is waited for; a closed problem may still come back. */
export const problemConcluded = (state: ProblemState): boolean =>
  state.status === 'closed' || state.status === 'settled' || state.status === 'referred';
