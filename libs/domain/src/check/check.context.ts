import type { Acting, Instant, PersonId } from '../kernel';
import type { CheckGroup } from './check.events';

/** Why somebody may not check a target. */
export const checkConflicts = ['self', 'ownUnit', 'ownRelative', 'declaredInterest'] as const;
export type CheckConflict = (typeof checkConflicts)[number];

export interface CheckerFacts {
  readonly personId: PersonId;
  readonly inOffice: boolean;
  /** Of the targets that a command names. */
  readonly barred: readonly { readonly target: string; readonly conflict: CheckConflict }[];
}

/** What a draw rests on, read when it is asked for. */
export interface FrozenPopulation {
  readonly asOf: Instant;
  readonly position: number;
  readonly head: { readonly position: number; readonly link: string };
  readonly groups: readonly CheckGroup[];
  readonly digest: string;
  readonly seed: string;
  /** Every member in the order of the hashes of seed and id. */
  readonly order: readonly string[];
}

/** What a decision about a check rests on, beside its own stream. Plain JSON. */
export interface CheckContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
  /** Whether the plan has the duty and the campaign the unit of a scope. */
  readonly scopeKnown: boolean;
  readonly problemClasses: readonly string[];
  /** Of whom a command would have on a team. */
  readonly checkers: readonly CheckerFacts[];
  /** For a draw only. */
  readonly population?: FrozenPopulation;
}
