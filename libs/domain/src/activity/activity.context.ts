import type { Acting, Rejection } from '../kernel';

/** What a decision about an activity rests on, beside its own stream. Plain JSON. */
export interface ActivityContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
  /** Why the duty that it is said to meet cannot be reported; absent: it can, or no duty is named. */
  readonly dutyRefused?: Rejection;
}
