import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { SubstitutionEvent } from './substitution.events';

/** A substitute does what the other owes: no deadline moves and no workflow waits for it. */
export const substitutionTouches = (_event: Stored<SubstitutionEvent>): Touches => touchesNothing;
