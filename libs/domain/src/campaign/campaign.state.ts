import type { Stored } from '../kernel';
import type { CampaignEvent } from './campaign.events';
import type { CampaignState, PhaseState } from './campaign.state.types';

export const noCampaign: CampaignState = { status: 'none', phases: {} };

const withPhase = (state: CampaignState, key: string, change: PhaseState): CampaignState => ({
  ...state,
  phases: { ...state.phases, [key]: { ...state.phases[key], ...change } },
});

/** Phases open and close at the instants that the plan names, however late the engine came to it. */
export function evolveCampaign(state: CampaignState, event: Stored<CampaignEvent>): CampaignState {
  switch (event.type) {
    case 'CampaignIssued':
      return {
        ...state,
        ...event.payload,
        status: 'issued',
        issuedAt: event.effectiveAt,
        issuedPosition: event.position,
      };
    case 'PhaseOpened':
      return withPhase(state, event.payload.phase, { openedAt: event.payload.dueAt, openedPosition: event.position });
    case 'PhaseClosed':
      return withPhase(state, event.payload.phase, { closedAt: event.payload.dueAt });
    case 'PhaseExtended':
      return withPhase(state, event.payload.phase, { extendedTo: event.payload.to });
    case 'DispatchCutOffPassed': {
      const { dueAt, sent, missing } = event.payload;
      return { ...state, dispatch: { passedAt: dueAt, sent, missing } };
    }
    case 'CampaignWoundUp':
      return { ...state, status: 'woundUp', woundUpAt: event.effectiveAt };
    default:
      event satisfies never;
      return state;
  }
}
