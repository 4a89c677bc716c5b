export { checkPlan } from './check-plan';
export { personDutyKeys } from './check-duties';
export type { PlanFinding, PlanFindingCode, PlanPath } from './plan-finding';
