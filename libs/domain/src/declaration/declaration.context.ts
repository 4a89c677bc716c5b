import type { Acting } from '../kernel';
import type { DeclaringPlan } from '../plan/plan-sections';
import type { SignerCandidate } from './declaration.commands';

export type DeclarationPlan = Pick<DeclaringPlan, 'planId' | 'version' | 'population' | 'sectors' | 'declaration'>;

/** What a decision about a declaration rests on, beside its own stream. Plain JSON. */
export interface DeclarationContext extends Acting {
  readonly plan: DeclarationPlan;
  /** Who could sign, from appointments in force now over the declarant's unit; of one role, the nearest first. */
  readonly candidates: readonly SignerCandidate[];
}
