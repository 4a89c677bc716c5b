import { reject, type Refusal } from '../kernel';
import type { Plan } from './plan.types';
import { isPeriodic, type PeriodicObligation } from './returns.types';

/** A plan under which persons declare (个人申报); the sectors are what a form chooses from. */
export type DeclaringPlan = Plan & Required<Pick<Plan, 'declaration'>>;
export const hasDeclarations = (plan: Plan): plan is DeclaringPlan => plan.declaration !== undefined;

/** A plan under which a business that was declared must be left (退出). */
export type WithdrawingPlan = Plan & Required<Pick<Plan, 'withdrawal'>>;
export const hasWithdrawals = (plan: Plan): plan is WithdrawingPlan => plan.withdrawal !== undefined;

/** A plan under which units or persons sign a pledge (承诺). */
export type PledgingPlan = Plan & Required<Pick<Plan, 'pledges'>>;
export const hasPledges = (plan: Plan): plan is PledgingPlan => plan.pledges !== undefined;

/** A plan under which units file tables (报表). */
export type ReturningPlan = Plan & Required<Pick<Plan, 'returns'>>;
/** Tables that are filed period by period: each has a cycle of its own. */
export const periodicObligations = ({ returns }: Plan): readonly PeriodicObligation[] =>
  (returns?.obligations ?? []).filter(isPeriodic);
export const hasReturns = (plan: Plan): plan is ReturningPlan => plan.returns !== undefined;

/** The refusal of what a campaign of this plan does not know. */
export const sectionMissing = (plan: Pick<Plan, 'planId'>, section: keyof Plan): Refusal =>
  reject('PlanWithoutSection', { plan: plan.planId, section });

/**
 * The section that a matter rests on. A declaration, a withdrawal or a pledge exists only under a plan that has its
 * section, since the section is what it was asked by: that it is missing is a fault of the program, so it throws.
 */
export function sectionOf<K extends 'declaration' | 'withdrawal' | 'pledges'>(
  plan: Plan,
  section: K,
): NonNullable<Plan[K]> {
  const found = plan[section];
  if (found === undefined) throw new RangeError(`plan ${plan.planId} has no section ${section}`);
  return found;
}
