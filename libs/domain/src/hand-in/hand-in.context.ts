import type { Acting } from '../kernel';

/** What a decision about a hand-in rests on, beside its own stream. Plain JSON. */
export interface HandInContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
}
