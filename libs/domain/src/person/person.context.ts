import type { Acting } from '../kernel';

/** `roles` are those held over the unit of the person's post. */
export type PersonContext = Acting;
