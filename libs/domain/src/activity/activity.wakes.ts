import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { ActivityEvent } from './activity.events';

/** Records lie with people: no workflow waits for them. A duty that one meets is reported on the unit's own stream. */
export const activityTouches = (_event: Stored<ActivityEvent>): Touches => touchesNothing;
