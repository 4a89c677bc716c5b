import type { DueRule } from '../time';
import { planError, planNote, type PlanFinding, type PlanPath } from './plan-finding';
import { roles, type Plan } from './plan.types';

type Slice = Pick<Plan, 'window' | 'phases'>;

function checkFixed(rule: DueRule & { kind: 'fixed' }, phaseKey: string, path: PlanPath, slice: Slice): PlanFinding[] {
  const { window, phases } = slice;
  if (rule.on < window.from || rule.on > window.to) {
    return [planError('outsideCampaignWindow', [...path, 'on'], rule.on, { details: { ...window } })];
  }
  const phase = phases.find((each) => each.key === phaseKey);
  const [from, to] = [phase?.from ?? window.from, phase?.to ?? window.to];
  if (phase === undefined || (rule.on >= from && rule.on <= to)) return [];
  return [planNote('dueOutsidePhase', [...path, 'on'], rule.on, { details: { phase: phaseKey, from, to } })];
}

/** The phase that a rule counts from must exist and have an end, or no date can be computed. */
function checkPhaseOfRule(rule: DueRule, path: PlanPath, { phases }: Slice): PlanFinding[] {
  if (rule.kind !== 'intoNextPhase' && rule.kind !== 'beforePhaseEnd') return [];
  const at = [...path, 'phase'];
  const index = phases.findIndex((phase) => phase.key === rule.phase);
  const phase = phases[index];
  if (phase === undefined) {
    return [planError('unknownPhase', at, rule.phase, { known: phases.map(({ key }) => key) })];
  }
  if (phase.to === undefined) return [planError('phaseWithoutEnd', at, rule.phase)];
  if (rule.kind === 'beforePhaseEnd' || index < phases.length - 1) return [];
  return [planNote('noNextPhase', at, rule.phase, { details: { to: phase.to } })];
}

export function checkDueRule(rule: DueRule, phaseKey: string, path: PlanPath, slice: Slice): PlanFinding[] {
  const approver = rule.extension?.approver;
  const strangers =
    approver === undefined || roles.some((role) => role === approver)
      ? []
      : [planError('unknownRole', [...path, 'extension', 'approver'], approver, { known: roles })];
  const dated = rule.kind === 'fixed' ? checkFixed(rule, phaseKey, path, slice) : [];
  return [...dated, ...checkPhaseOfRule(rule, path, slice), ...strangers];
}
