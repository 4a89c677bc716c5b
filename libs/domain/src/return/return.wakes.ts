import { assertNever, touchesNothing, type Stored, type Touches } from '../kernel';
import type { ReturnEvent } from './return.events';

/** A return has no workflow of its own: its day and its ladder are those of the unit duty that it belongs to. */
export function returnTouches(event: Stored<ReturnEvent>): Touches {
  switch (event.type) {
    case 'ReturnDrafted':
    case 'DifferenceKept':
    case 'ReturnSigned':
    case 'ZeroReturnSigned':
    case 'ReturnSent':
    case 'ReturnReceived':
    case 'ReturnAmended':
    case 'ReturnSentBack':
      return touchesNothing;
    default:
      return assertNever(event);
  }
}
