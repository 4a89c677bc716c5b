import type { Acting } from '../kernel';

/** Keeping a file rests on nothing but who acts: that he sees the matter is asked before. */
export type FileContext = Acting;
