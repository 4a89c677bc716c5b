import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { FileEvent } from './file.events';

/** No deadline hangs on a file: what it proves is reported in the matter itself. */
export const fileTouches = (_: Stored<FileEvent>): Touches => touchesNothing;
