import { assertNever, later, type Instant, type Stored, type UnitId } from '../kernel';
import type { UnitKind } from '../plan/plan.types';
import type { UnitEvent } from './unit.events';

/** Plain JSON. */
export interface UnitState {
  readonly status: 'none' | 'registered';
  readonly unitId?: UnitId;
  readonly kind?: UnitKind;
  readonly blockParent?: UnitId;
  readonly lineParent?: UnitId;
  readonly order?: number;
  /** Earliest first. */
  readonly names: readonly UnitName[];
}
export interface UnitName {
  readonly from: Instant;
  readonly name: string;
  readonly shortName: string;
}

export const noUnit: UnitState = { status: 'none', names: [] };

const named = (names: readonly UnitName[], next: UnitName): readonly UnitName[] =>
  // Stable: of two names from one instant the later entry stands.
  [...names, next].sort((a, b) => (a.from === b.from ? 0 : a.from === later(a.from, b.from) ? 1 : -1));

export function evolveUnit(state: UnitState, event: Stored<UnitEvent>): UnitState {
  switch (event.type) {
    case 'UnitRegistered': {
      const { name, shortName, ...unit } = event.payload;
      return { ...unit, status: 'registered', names: named(state.names, { from: event.effectiveAt, name, shortName }) };
    }
    case 'UnitRenamed': {
      const { name, shortName } = event.payload;
      return { ...state, names: named(state.names, { from: event.effectiveAt, name, shortName }) };
    }
    default:
      return assertNever(event);
  }
}

/** The name that the unit bore at a moment; its first one before it was registered. */
export const unitNameAt = (state: UnitState, at: Instant): UnitName | undefined =>
  state.names.filter((name) => name.from <= at).at(-1) ?? state.names[0];
