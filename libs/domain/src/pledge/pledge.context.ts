import type { Acting } from '../kernel';
import type { PledgingPlan } from '../plan/plan-sections';

export type PledgePlan = Pick<PledgingPlan, 'planId' | 'version' | 'pledges'>;

/** What a decision about a pledge rests on, beside its own stream. Plain JSON. */
export interface PledgeContext extends Acting {
  readonly plan: PledgePlan;
}
