import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { CheckEvent } from './check.events';

/** Checks lie with people: no workflow waits for one. */
export const checkTouches = (_event: Stored<CheckEvent>): Touches => touchesNothing;
