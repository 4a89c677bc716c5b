import { touching, type Stored, type Touches } from '../kernel';
import type { AppealEvent } from './appeal.events';

/** An appeal waits for itself alone; execution of the decision goes on beside it. */
export const appealTouches = (event: Stored<AppealEvent>): Touches => touching(event.stream);
