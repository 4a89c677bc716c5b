import type { Acting } from '../kernel';

/** What a decision about a hand-in rests on, beside its own stream. Plain JSON. */
export interface HandInContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
  /** Keys of the plan's kinds of gifts; empty where it names none, and then any kind is taken. */
  readonly giftKinds: readonly string[];
}
