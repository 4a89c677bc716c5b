import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { ProblemEvent } from './problem.events';

/** A line of the ledger lies with people: no workflow waits for it. */
export const problemTouches = (_event: Stored<ProblemEvent>): Touches => touchesNothing;
