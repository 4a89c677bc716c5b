import { touching, type Stored, type Touches } from '../kernel';
import type { CaseEvent } from './case.events';

/** A case waits for itself alone; the tracks' gate holds its closing by the decider, not by a clock. */
export const caseTouches = (event: Stored<CaseEvent>): Touches => touching(event.stream);
