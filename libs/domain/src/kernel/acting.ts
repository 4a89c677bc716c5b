import type { Actor } from './event';
import type { PersonId } from './ids';
import type { Instant } from './instant';
import type { Role } from '../plan/plan.types';

/** The part of every context that says who asks, when, and what he may do here. */
export interface Acting {
  /** The ledger's time now. */
  readonly now: Instant;
  readonly actor: Actor;
  /** Roles that the actor holds over the unit concerned, from appointments in force on it or above it. */
  readonly roles: readonly Role[];
  /** Somebody else enters for the actor what he did on paper, by telephone or in person (代录). */
  readonly entered?: true;
}
export const actingPerson = (acting: Acting): PersonId | undefined =>
  acting.actor.kind === 'person' ? acting.actor.personId : undefined;
export const isEngine = (acting: Acting): boolean => acting.actor.kind !== 'person';
