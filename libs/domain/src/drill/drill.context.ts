import type { Acting } from '../kernel';

/** A drill rests on nothing but who acts: seats are persons of `DrillPrepared`. */
export type DrillContext = Acting;
