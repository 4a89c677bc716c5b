import { checkDueRule } from './check-due-rule';
import { duplicateKeys, planError, repeatedEntries, type PlanFinding, type PlanPath } from './plan-finding';
import type { PersonDuty, Plan, UnitDuty } from './plan.types';

type Slice = Pick<Plan, 'window' | 'phases' | 'ladders'>;

const declarationDutyKeys = ['declare', 'sign', 'dispatch', 'verify'] as const;
/** Keys of the duties that are counted by person; a unit's duty may not take one. */
export const personDutyKeys = [...declarationDutyKeys, 'pledge'] as const;

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

export function checkPersonDuties(slice: Slice & Pick<Plan, 'declaration'>): PlanFinding[] {
  const { declaration } = slice;
  if (declaration === undefined) return [];
  return declarationDutyKeys.flatMap((key) => checkDuty(declaration[key], ['declaration', key], slice));
}

/** A pledge has a text, an archive that can be named, and a place for each thing that is shown. */
export function checkPledges(slice: Slice & Pick<Plan, 'pledges'>): PlanFinding[] {
  const { pledges } = slice;
  if (pledges === undefined) return [];
  const { template, ranks = [], archive, publicity } = pledges;
  const unsigned =
    template.unit === undefined && template.person === undefined
      ? [planError('pledgeWithoutText', ['pledges', 'template'], 'template')]
      : [];
  return [
    ...checkDuty(pledges, ['pledges'], slice),
    ...unsigned,
    ...repeatedEntries(ranks, ['pledges', 'ranks']),
    ...repeatedEntries(archive.roles, ['pledges', 'archive', 'roles']),
    ...duplicateKeys(publicity?.channels ?? [], ['pledges', 'publicity', 'channels']),
  ];
}
