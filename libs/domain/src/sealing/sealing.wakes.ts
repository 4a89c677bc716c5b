import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { SealingEvent } from './sealing.events';

/** Nobody's clock depends on who read what. */
export const sealingTouches = (_: Stored<SealingEvent>): Touches => touchesNothing;
