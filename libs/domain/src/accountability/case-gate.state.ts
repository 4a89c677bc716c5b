import { assertNever, type AccountabilityId, type Stored } from '../kernel';
import type { CaseGateEvent } from './case-gate.events';

/** Plain JSON. */
export interface CaseGateState {
  readonly heldBy: readonly AccountabilityId[];
  /** Every accountability that ever held it: what a closing must have seen opened. */
  readonly opened: readonly AccountabilityId[];
  /** The case was closed. */
  readonly passed: boolean;
}

export const openCaseGate: CaseGateState = { heldBy: [], opened: [], passed: false };

export function evolveCaseGate(state: CaseGateState, event: Stored<CaseGateEvent>): CaseGateState {
  switch (event.type) {
    case 'GateHeld':
    case 'GateReleased': {
      const { accountabilityId } = event.payload;
      const others = state.heldBy.filter((id) => id !== accountabilityId);
      const opened = state.opened.includes(accountabilityId) ? state.opened : [...state.opened, accountabilityId];
      return { ...state, opened, heldBy: event.type === 'GateHeld' ? [...others, accountabilityId] : others };
    }
    case 'GatePassed':
      return { ...state, passed: true };
    default:
      return assertNever(event);
  }
}
