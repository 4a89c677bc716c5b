import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { HandoverEvent } from './handover.events';

/** What passes wakes by its own events; the sheet lies with people. */
export const handoverTouches = (_event: Stored<HandoverEvent>): Touches => touchesNothing;
