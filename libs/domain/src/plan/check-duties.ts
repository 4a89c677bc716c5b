import { checkDueRule } from './check-due-rule';
import { duplicateKeys, planError, type PlanFinding, type PlanPath } from './plan-finding';
import type { PersonDuty, Plan, UnitDuty } from './plan.types';

type Slice = Pick<Plan, 'window' | 'phases' | 'ladders'>;

/** Keys of the four person duties; a unit's duty may not take one. */
export const personDutyKeys = ['declare', 'sign', 'dispatch', 'verify'] as const;

/** What a duty of a unit and a duty of persons share. */
function checkDuty(duty: PersonDuty, path: PlanPath, slice: Slice): PlanFinding[] {
  const phaseKeys = slice.phases.map(({ key }) => key);
  const ladderKeys = slice.ladders.map(({ key }) => key);
  const unknownPhase = (key: string, at: PlanPath): PlanFinding[] =>
    phaseKeys.includes(key) ? [] : [planError('unknownPhase', at, key, { known: phaseKeys })];
  const unknownLadder =
    duty.ladder === undefined || ladderKeys.includes(duty.ladder)
      ? []
      : [planError('unknownLadder', [...path, 'ladder'], duty.ladder, { known: ladderKeys })];
  return [
    ...unknownPhase(duty.phase, [...path, 'phase']),
    ...(duty.start.event === 'phaseOpened' ? unknownPhase(duty.start.phase, [...path, 'start', 'phase']) : []),
    ...checkDueRule(duty.due, duty.phase, [...path, 'due'], slice),
    ...unknownLadder,
  ];
}

export function checkUnitDuties(slice: Slice & Pick<Plan, 'unitDuties'>): PlanFinding[] {
  const reserved = (duty: UnitDuty, index: number): PlanFinding[] =>
    personDutyKeys.some((key) => key === duty.key)
      ? [planError('reservedKey', ['unitDuties', index, 'key'], duty.key)]
      : [];
  return [
    ...duplicateKeys(slice.unitDuties, ['unitDuties']),
    ...slice.unitDuties.flatMap((duty, index) => [
      ...reserved(duty, index),
      ...checkDuty(duty, ['unitDuties', index], slice),
    ]),
  ];
}

export const checkPersonDuties = (slice: Slice & Pick<Plan, 'declaration'>): PlanFinding[] =>
  personDutyKeys.flatMap((key) => checkDuty(slice.declaration[key], ['declaration', key], slice));
