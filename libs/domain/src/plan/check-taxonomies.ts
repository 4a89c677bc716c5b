import { duplicateKeys, planError, repeatedEntries, type PlanFinding } from './plan-finding';
import type { Plan } from './plan.types';

/** Lists that are referred to by key: each key names one thing. */
export const checkPopulation = ({ population }: Pick<Plan, 'population'>): PlanFinding[] => [
  ...duplicateKeys(population.includes, ['population', 'includes']),
  ...duplicateKeys(population.exclusions, ['population', 'exclusions']),
  ...duplicateKeys(population.relations, ['population', 'relations']),
  ...repeatedEntries(population.leadingRanks, ['population', 'leadingRanks']),
  ...repeatedEntries(
    population.coolingOff.map(({ who }) => who),
    ['population', 'coolingOff'],
  ),
];
/** A form needs something to choose from. */
export function checkSectors({ sectors, declaration }: Pick<Plan, 'sectors' | 'declaration'>): PlanFinding[] {
  if (sectors === undefined && declaration !== undefined)
    return [planError('declarationWithoutSectors', ['declaration'], 'sectors')];
  return duplicateKeys(sectors ?? [], ['sectors']);
}

/** The taxonomies of a campaign: each key names one thing. */
export const checkTaxonomies = (plan: Pick<Plan, 'problemTypes' | 'giftKinds' | 'parallelDrives'>): PlanFinding[] => [
  ...duplicateKeys(plan.parallelDrives ?? [], ['parallelDrives']),
  ...duplicateKeys(plan.problemTypes ?? [], ['problemTypes']),
  ...(plan.problemTypes ?? []).flatMap(({ subjects }, index) =>
    repeatedEntries(subjects, ['problemTypes', index, 'subjects']),
  ),
  ...duplicateKeys(plan.giftKinds ?? [], ['giftKinds']),
];
export const checkStrands = ({ strands }: Pick<Plan, 'strands'>): PlanFinding[] => duplicateKeys(strands, ['strands']);
