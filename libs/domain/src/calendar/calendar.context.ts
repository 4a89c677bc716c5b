import type { Acting } from '../kernel';

/** Publishing a year rests on nothing but who acts. */
export type CalendarContext = Acting;
