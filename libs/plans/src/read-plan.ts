import { checkPlan, type Plan } from '@taizhang/domain';
import { checkProblem } from './reading/check-problems';
import type { Problem } from './reading/problem';
import { readDocument, type CrossChecks } from './reading/read-document';
import { planSchema } from './schema/plan.schema';

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const crossChecks: CrossChecks<Plan> = (plan, unsound) => {
  const findings = checkPlan(plan, unsound);
  const of = (severity: 'error' | 'note') => findings.filter((each) => each.severity === severity).map(checkProblem);
  return { problems: of('error'), notes: of('note') };
};

/** Reads a campaign plan. `fileName` is only used to say where a problem stands. */
export function readPlan(text: string, fileName: string): PlanReading {
  const reading = readDocument<Plan>(text, fileName, planSchema, crossChecks);
  return reading.ok ? { ok: true, plan: reading.value, notes: reading.notes } : reading;
}
