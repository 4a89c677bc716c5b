import { duplicateKeys, planError, type PlanFinding, type PlanPath } from './plan-finding';
import type { Ladder, Plan, Rung } from './plan.types';

const momentOf = (rung: Rung): string => `${String(rung.afterWorkingDays).padStart(4, '0')} ${rung.at}`;

function checkRung(rung: Rung, index: number, rungs: readonly Rung[], path: PlanPath): PlanFinding[] {
  const findings: PlanFinding[] = [];
  const before = rungs[index - 1];
  const at = [...path, index];
  if (rung.level !== index + 1) {
    findings.push(planError('ladderLevelsOutOfOrder', [...at, 'level'], rung.level, { details: { level: index + 1 } }));
  }
  if (before !== undefined && momentOf(rung) <= momentOf(before)) {
    const details = { afterWorkingDays: before.afterWorkingDays, at: before.at };
    findings.push(planError('rungsOutOfOrder', [...at, 'afterWorkingDays'], rung.afterWorkingDays, { details }));
  }
  if (rung.mode === 'automatic' && rung.act !== 'remind' && rung.act !== 'chase') {
    findings.push(planError('rungMayNotFireByItself', [...at, 'mode'], rung.act));
  }
  if (rung.mode === 'draft' && rung.approver === undefined) {
    findings.push(planError('draftWithoutApprover', at, rung.act));
  }
  return findings;
}

/** A ladder climbs, and a rung that touches a person's record waits for a signature. */
export const checkLadders = ({ ladders }: Pick<Plan, 'ladders'>): PlanFinding[] => [
  ...duplicateKeys(ladders, ['ladders']),
  ...ladders.flatMap(({ rungs }: Ladder, index) =>
    rungs.flatMap((rung, place) => checkRung(rung, place, rungs, ['ladders', index, 'rungs'])),
  ),
];
