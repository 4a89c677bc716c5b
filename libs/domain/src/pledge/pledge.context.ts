import type { Acting, UnitId } from '../kernel';
import type { PledgingPlan } from '../plan/plan-sections';
import type { Rank } from '../plan/plan.types';

export type PledgePlan = Pick<PledgingPlan, 'planId' | 'version' | 'pledges'>;

/** Where somebody stands who is put on the list by hand. Plain JSON. */
export interface PledgeStanding {
  /** Whether the list of the unit has been drawn: before that the phase asks everybody by itself. */
  readonly listDrawn: boolean;
  /** Absent: a unit, or a person who is in no post. */
  readonly person?: { readonly inOffice: boolean; readonly unitId: UnitId; readonly rank: Rank };
}

/** What a decision about a pledge rests on, beside its own stream. Plain JSON. */
export interface PledgeContext extends Acting {
  readonly plan: PledgePlan;
  /** Gathered only when a person asks for a pledge. */
  readonly standing?: PledgeStanding;
}
