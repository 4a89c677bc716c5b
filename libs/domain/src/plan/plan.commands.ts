import type { PlanId } from '../kernel';
import type { Plan } from './plan.types';

/** `sourceHash` is the hash of the document that the plan was read from. */
export type IssuePlan = {
  readonly type: 'IssuePlan';
  readonly planId: PlanId;
  readonly version: number;
  readonly document: Plan;
  readonly sourceHash: string;
};
export type PlanCommand = IssuePlan;
