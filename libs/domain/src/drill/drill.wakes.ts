import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { DrillEvent } from './drill.events';

/** Seats, pace and demonstrations change what people see and when it happens, never what a workflow waits for. */
export const drillTouches = (_: Stored<DrillEvent>): Touches => touchesNothing;
