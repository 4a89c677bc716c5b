import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { HandInEvent } from './hand-in.events';

/** The register lies with people: no workflow waits for it. */
export const handInTouches = (_event: Stored<HandInEvent>): Touches => touchesNothing;
