import type { Actor, EventId, Instant, LedgerId, OnBehalf, PersonId, Rejection } from '@taizhang/domain';

/**
 * A command as it reaches its handler, from the API, an activity, the CLI or a drill's colleague alike.
 * `key` makes it idempotent: a business key for the engine, `{actor}/{Idempotency-Key}` for people.
 */
export interface CommandRequest<C> {
  readonly ledger: LedgerId;
  readonly key: string;
  readonly actor: Actor;
  readonly actingFor?: PersonId;
  /** Entered for somebody else from paper, by telephone or after a visit (代录). */
  readonly onBehalf?: OnBehalf;
  readonly causation?: EventId;
  readonly correlation?: string;
  readonly input: C;
  /** Only for ledgers whose wall is `given`. */
  readonly wallNow?: Instant;
}

/** A refusal is a value, never an exception; anything thrown is a bug or an outage. */
export type CommandOutcome =
  | {
      readonly status: 'accepted';
      /** Last position written, or the ledger's head when nothing was to be done. */
      readonly position: number;
      readonly events: number;
      readonly repeated: boolean;
    }
  | ({ readonly status: 'rejected' } & Rejection);
