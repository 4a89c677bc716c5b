import type { Acting } from '../kernel';

/** Issuing a plan rests on nothing but who acts; the document was checked before. */
export type PlanContext = Acting;
