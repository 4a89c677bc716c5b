import type { Stored } from '../kernel';
import type { ParticipationEvent } from './participation.events';
import type { DutyState, ParticipationState } from './participation.state.types';

export const noParticipation: ParticipationState = { status: 'none', duties: {} };

const noDuty: DutyState = { chases: [] };

const withDuty = (state: ParticipationState, key: string, change: Partial<DutyState>): ParticipationState => ({
  ...state,
  duties: { ...state.duties, [key]: { ...(state.duties[key] ?? noDuty), ...change } },
});

type Settled = Extract<ParticipationEvent, { type: 'ExtensionGranted' | 'ExtensionRefused' }>;

/** Turns a request into what was decided on it; without a request there is nothing to turn. */
function settled(state: ParticipationState, event: Stored<Settled>): Pick<DutyState, 'extension'> {
  const asked = state.duties[event.payload.duty]?.extension;
  if (asked === undefined) return {};
  const at = event.effectiveAt;
  return {
    extension:
      event.type === 'ExtensionGranted'
        ? { ...asked, status: 'granted', at }
        : { ...asked, status: 'refused', reason: event.payload.reason, at },
  };
}

export function evolveParticipation(state: ParticipationState, event: Stored<ParticipationEvent>): ParticipationState {
  switch (event.type) {
    case 'ParticipationStarted':
      return { ...state, ...event.payload, status: 'started', startedAt: event.effectiveAt };
    case 'DeadlineSet':
    case 'DeadlineRederived':
      return withDuty(state, event.payload.duty, {
        deadline: event.payload.deadline,
        deadlineEvent: event.id,
        deadlinePosition: event.position,
      });
    case 'DeclarationsAsked':
      return { ...state, declarationsAsked: { ...event.payload, at: event.effectiveAt } };
    case 'PledgesAsked':
      return { ...state, pledgesAsked: { ...event.payload, at: event.effectiveAt } };
    case 'UnitDutyReported':
      return withDuty(state, event.payload.duty, {
        doneAt: event.effectiveAt,
        doneRecordedAt: event.recordedAt,
        donePosition: event.position,
        note: event.payload.note,
      });
    case 'PersonsChased': {
      const { duty, persons } = event.payload;
      const chases = state.duties[duty]?.chases ?? [];
      return withDuty(state, duty, {
        chases: [...chases, { at: event.effectiveAt, persons, position: event.position }],
      });
    }
    case 'ExtensionRequested': {
      const { duty, to, reason } = event.payload;
      return withDuty(state, duty, { extension: { status: 'requested', to, reason, at: event.effectiveAt } });
    }
    case 'ExtensionGranted':
      return withDuty(state, event.payload.duty, {
        deadline: event.payload.deadline,
        deadlineEvent: event.id,
        deadlinePosition: event.position,
        ...settled(state, event),
      });
    case 'ExtensionRefused':
      return withDuty(state, event.payload.duty, settled(state, event));
    case 'ParticipationConcluded':
      return { ...state, status: 'concluded', concludedAt: event.effectiveAt };
    default:
      event satisfies never;
      return state;
  }
}
