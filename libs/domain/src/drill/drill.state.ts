import type { Stored } from '../kernel';
import { without } from '../kernel';
import type { DrillState } from './drill.commands';
import type { DrillEvent } from './drill.events';

export const noDrill: DrillState = { status: 'none', taken: [], rate: 0 };

export function evolveDrill(state: DrillState, event: Stored<DrillEvent>): DrillState {
  const at = event.effectiveAt;
  switch (event.type) {
    case 'DrillPrepared':
      return { ...state, status: 'paused', prepared: event.payload };
    case 'SeatTaken': {
      const { seat, personId } = event.payload;
      return { ...state, taken: [...state.taken.filter((each) => each !== seat), seat], lastPersonTaken: personId };
    }
    case 'SeatLeft':
      return { ...state, taken: state.taken.filter((each) => each !== event.payload.seat) };
    case 'DrillPlayed':
      return { ...without(state, 'until'), status: 'playing', ...event.payload };
    case 'DrillPaused':
      return { ...without(state, 'until'), status: 'paused' };
    case 'EngineWipeOrdered':
      return { ...state, wipe: { orderedAt: at, orderedPosition: event.position } };
    case 'EngineRebuilt':
      return state.wipe === undefined
        ? state
        : { ...state, wipe: { ...state.wipe, rebuilt: { ...event.payload, at } } };
    case 'TamperShown':
      return { ...state, tamper: { ...event.payload, at } };
    case 'DrillEnded':
      return { ...without(state, 'until'), status: 'ended' };
    default:
      event satisfies never;
      return state;
  }
}
