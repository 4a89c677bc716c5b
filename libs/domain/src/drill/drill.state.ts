import type { Stored } from '../kernel';
import { without } from '../kernel';
import type { DrillState } from './drill.commands';
import type { DrillEvent, DrillPurpose, Seat } from './drill.events';

export const noDrill: DrillState = { status: 'none', taken: [], sittings: {}, left: [], rate: 0 };

const but = (seat: Seat, seats: readonly Seat[]): readonly Seat[] => seats.filter((each) => each !== seat);

/** A ledger that has stated nothing is a drill like any other. */
export const purposeOf = ({ stated }: DrillState): DrillPurpose => stated?.purpose ?? 'opened';

export function evolveDrill(state: DrillState, event: Stored<DrillEvent>): DrillState {
  const at = event.effectiveAt;
  switch (event.type) {
    case 'DrillPrepared':
      return { ...state, status: 'paused', prepared: event.payload };
    case 'DrillPurposeStated':
      return { ...state, stated: event.payload };
    case 'SeatTaken': {
      const { seat, personId, sitting } = event.payload;
      const held = { since: event.committedAt, ...(sitting !== undefined && { sitting }) };
      return {
        ...state,
        taken: [...but(seat, state.taken), seat],
        sittings: { ...state.sittings, [seat]: held },
        left: but(seat, state.left),
        lastPersonTaken: personId,
      };
    }
    case 'SeatLeft': {
      const { seat } = event.payload;
      const sittings = without(state.sittings, seat);
      return { ...state, taken: but(seat, state.taken), sittings, left: [...but(seat, state.left), seat] };
    }
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
