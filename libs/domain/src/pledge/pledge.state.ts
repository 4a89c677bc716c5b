import { markOf } from '../entry/entry-mark';
import { assertNever, type Stored } from '../kernel';
import type { PledgeEvent, PledgeSigned } from './pledge.events';
import type { PledgeState } from './pledge.state.types';

export const noPledge: PledgeState = { status: 'none', publicity: [], breaches: [] };

/** The first signature stands. */
function signed(state: PledgeState, event: Stored<PledgeSigned>): PledgeState {
  if (state.signed !== undefined) return state;
  const { way, signer } = event.payload;
  const own = { at: event.effectiveAt, recordedAt: event.recordedAt, way, ...markOf(event) };
  return { ...state, status: 'signed', signed: signer === undefined ? own : { ...own, signer } };
}

export function evolvePledge(state: PledgeState, event: Stored<PledgeEvent>): PledgeState {
  switch (event.type) {
    case 'PledgeAsked':
      return { ...state, ...event.payload, status: 'asked', askedAt: event.effectiveAt };
    case 'PledgeSigned':
      return signed(state, event);
    case 'PledgeFiled':
      return { ...state, filed: { at: event.effectiveAt, by: event.payload.by } };
    case 'PledgePublicised':
      return { ...state, publicity: [...state.publicity, { ...event.payload, at: event.effectiveAt }] };
    case 'PledgeBreached':
      return { ...state, breaches: [...state.breaches, { ...event.payload, at: event.effectiveAt }] };
    case 'PledgeWaived':
      return { ...state, status: 'waived', waived: event.payload };
    default:
      return assertNever(event);
  }
}
