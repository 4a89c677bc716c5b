import type { Decision } from './decision';
import type { EventData, Stored } from './event';

/**
 * The whole contract of an aggregate. Both functions are pure.
 * `decide` answers a command from state and context; `evolve` is total: it never throws on an order it did not expect.
 */
export interface Decider<C, E extends EventData, S, X> {
  /** First segment of the names of its streams. */
  readonly category: string;
  readonly initial: S;
  decide(command: C, state: S, context: X): Decision<E>;
  evolve(state: S, event: Stored<E>): S;
}

/** Folds a stream, as far as it is given, into state. */
export function fold<E extends EventData, S>(
  decider: { readonly initial: S; evolve(state: S, event: Stored<E>): S },
  events: Iterable<Stored<E>>,
): S {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
