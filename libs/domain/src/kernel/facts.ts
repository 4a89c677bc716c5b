import type { Acting } from './acting';
import { reject } from './decision';
import type { Instant } from './instant';
import type { Refusal } from './rights';

/** A fact can be entered late, never before it happened. */
export const needsPast = (occurredAt: Instant, acting: Acting): Refusal | undefined =>
  occurredAt > acting.now ? reject('FactInFuture', { occurredAt }) : undefined;
