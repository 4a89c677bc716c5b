import type { Acting } from '../kernel';

/** Adopting a policy rests on nothing but who acts. */
export type PolicyContext = Acting;
