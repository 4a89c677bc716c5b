import { duplicateKeys, repeatedEntries, type PlanFinding } from './plan-finding';
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
export const checkSectors = ({ sectors }: Pick<Plan, 'sectors'>): PlanFinding[] => duplicateKeys(sectors, ['sectors']);
export const checkStrands = ({ strands }: Pick<Plan, 'strands'>): PlanFinding[] => duplicateKeys(strands, ['strands']);
