import { assertNever, later, without, type Instant, type Stored, type UnitId } from '../kernel';
import type { UnitKind } from '../plan/plan.types';
import type { UnitEvent, UnitRegistered } from './unit.events';

/** Plain JSON. */
export interface UnitState {
  readonly status: 'none' | 'registered';
  readonly unitId?: UnitId;
  readonly kind?: UnitKind;
  readonly blockParent?: UnitId;
  readonly lineParent?: UnitId;
  readonly order?: number;
  /** As it was registered. */
  readonly registration?: UnitRegistered['payload'];
  /** Earliest first. */
  readonly names: readonly UnitName[];
  /** Earliest first; the last one is the present place. */
  readonly places: readonly UnitPlace[];
}
export interface UnitPlace {
  readonly from: Instant;
  readonly blockParent?: UnitId;
  readonly lineParent?: UnitId;
  readonly order: number;
}
export interface UnitName {
  readonly from: Instant;
  readonly name: string;
  readonly shortName: string;
}

export const noUnit: UnitState = { status: 'none', names: [], places: [] };

const inOrder = <T extends { readonly from: Instant }>(known: readonly T[], next: T): readonly T[] =>
  // Stable: of two entries from one instant the later one stands.
  [...known, next].sort((a, b) => (a.from === b.from ? 0 : a.from === later(a.from, b.from) ? 1 : -1));

/** The present place is the last one, in whatever order the moves were entered. */
function placed(state: UnitState, next: UnitPlace): UnitState {
  const places = inOrder(state.places, next);
  const { from: _, ...present } = places.at(-1) ?? next;
  return { ...without(state, 'blockParent', 'lineParent', 'order'), ...present, places };
}

export function evolveUnit(state: UnitState, event: Stored<UnitEvent>): UnitState {
  switch (event.type) {
    case 'UnitRegistered': {
      const { unitId, kind, name, shortName, blockParent, lineParent, order } = event.payload;
      const from = event.effectiveAt;
      const names = inOrder(state.names, { from, name, shortName });
      const parents = { ...(blockParent && { blockParent }), ...(lineParent && { lineParent }) };
      const registered = { ...state, status: 'registered', unitId, kind, registration: event.payload, names } as const;
      return placed(registered, { from, ...parents, order });
    }
    case 'UnitRenamed': {
      const { name, shortName } = event.payload;
      return { ...state, names: inOrder(state.names, { from: event.effectiveAt, name, shortName }) };
    }
    case 'UnitMoved': {
      const { unitId: _, ...place } = event.payload;
      return placed(state, { from: event.effectiveAt, ...place });
    }
    default:
      return assertNever(event);
  }
}

/** The name that the unit bore at a moment; its first one before it was registered. */
export const unitNameAt = (state: UnitState, at: Instant): UnitName | undefined =>
  state.names.filter((name) => name.from <= at).at(-1) ?? state.names[0];

/** Its parents at a moment; the first ones before it was registered. */
export const unitPlaceAt = (state: UnitState, at: Instant): UnitPlace | undefined =>
  state.places.filter((place) => place.from <= at).at(-1) ?? state.places[0];
