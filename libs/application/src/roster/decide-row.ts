import type { Decider, EventData, Instant, Rejection, Stored } from '@taizhang/domain';

/** Events of several commands on one stream, each decided upon what the ones before it make of the state. */
export type Decided<E extends EventData, S> =
  | { readonly ok: true; readonly events: readonly E[]; readonly state: S }
  | { readonly ok: false; readonly rejection: Rejection };

/** An event that is not stored yet, as far as `evolve` of the organisation's aggregates looks at one. */
const asStored = <E extends EventData>(event: E, now: Instant): Stored<E> =>
  ({ ...event, recordedAt: now, effectiveAt: event.occurredAt ?? now }) as unknown as Stored<E>;

export function decideAll<C, E extends EventData, S, X extends { readonly now: Instant }>(
  decider: Decider<C, E, S, X>,
  before: S,
  steps: readonly { readonly command: C; readonly context: X }[],
): Decided<E, S> {
  const events: E[] = [];
  let state = before;
  for (const { command, context } of steps) {
    const decision = decider.decide(command, state, context);
    if (!decision.accepted) return { ok: false, rejection: decision.rejection };
    for (const event of decision.events) {
      events.push(event);
      state = decider.evolve(state, asStored(event, context.now));
    }
  }
  return { ok: true, events, state };
}
