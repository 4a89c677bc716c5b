import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { InterestEvent } from './interest.events';

/** It is read when somebody is put on a matter; nothing falls due by it. */
export const interestTouches = (_event: Stored<InterestEvent>): Touches => touchesNothing;
