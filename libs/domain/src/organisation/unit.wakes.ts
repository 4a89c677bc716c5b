import { assertNever, touchesNothing, type Stored, type Touches } from '../kernel';
import type { UnitEvent } from './unit.events';

export function unitTouches(event: Stored<UnitEvent>): Touches {
  switch (event.type) {
    case 'UnitRegistered':
      // Which campaigns it belongs to is known from above it only.
      return { streams: [], prefixes: ['campaign/', 'reportingCycle/'] };
    case 'UnitRenamed':
      return touchesNothing;
    case 'UnitMoved':
      // Everybody's roles reach along the parents: what rests on appointments rests on them too.
      return { all: 'appointment' };
    default:
      return assertNever(event);
  }
}
