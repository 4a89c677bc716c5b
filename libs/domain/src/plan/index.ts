export { checkPlan } from './check-plan';
export type { PlanFinding, PlanFindingCode, PlanPath } from './plan-finding';
