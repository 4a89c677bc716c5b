import type { EventData } from './event';

/** A business refusal: a state of affairs with a stable code from the registry, never a thrown error. */
export interface Rejection<C extends string = string> {
  readonly code: C;
  /** Facts that the message in the user's language is filled with. Plain JSON, nothing sealed. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a decider answers: the events to append (none: nothing to do) or a refusal. */
export type Decision<E extends EventData = EventData> =
  | { readonly accepted: true; readonly events: readonly E[] }
  | { readonly accepted: false; readonly rejection: Rejection };

export const accept = <E extends EventData>(...events: readonly E[]): Decision<E> => ({ accepted: true, events });
export const reject = (
  code: string,
  details: Rejection['details'] = {},
): { accepted: false; rejection: Rejection } => ({
  accepted: false,
  rejection: { code, details },
});
