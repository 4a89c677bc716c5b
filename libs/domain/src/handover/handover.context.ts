import type { Acting } from '../kernel';
import type { HandoverList } from './handover.events';

/** `roles` are those of whoever acts, over the unit. Plain JSON. */
export interface HandoverContext extends Acting {
  /** What would pass if the list were written now. */
  readonly list: HandoverList;
  /** The other works in the unit, below it, or right above it. */
  readonly receiverIsNear: boolean;
  /** Another sheet of the same person and unit is open. */
  readonly otherOpen: boolean;
}
