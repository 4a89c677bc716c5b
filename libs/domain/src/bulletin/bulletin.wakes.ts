import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { BulletinEvent } from './bulletin.events';

/** Bulletins lie with people: no workflow waits for one. */
export const bulletinTouches = (_event: Stored<BulletinEvent>): Touches => touchesNothing;
