import type { Plan, Role } from '../plan/plan.types';

/** Whoever approves a bulletin of the ladder by the plan approves the weekly ones too; a plan that names nobody leaves it to the leader. */
export const bulletinApprover = ({ ladders }: Pick<Plan, 'ladders'>): Role =>
  ladders.flatMap(({ rungs }) => rungs).find(({ act, approver }) => act === 'circular' && approver !== undefined)
    ?.approver ?? 'leader';
