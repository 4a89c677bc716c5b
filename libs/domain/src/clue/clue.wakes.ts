import { touching, type Stored, type Touches } from '../kernel';
import type { ClueEvent } from './clue.events';

/** A clue's workflow follows its own stream alone. */
export const clueTouches = (event: Stored<ClueEvent>): Touches => touching(event.stream);
