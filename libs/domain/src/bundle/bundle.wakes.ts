import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { BundleEvent } from './bundle.events';

/** A bundle lies with people on either side: no workflow waits for it. The clue's own receipt touches the clue. */
export const bundleTouches = (_event: Stored<BundleEvent>): Touches => touchesNothing;
