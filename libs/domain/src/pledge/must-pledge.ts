import type { PledgeRule, Rank } from '../plan/plan.types';

/** Whether a person signs: everybody in office, or those of the ranks that the plan names. */
export const mustPledge = (
  person: { readonly inOffice: boolean; readonly rank: Rank },
  { template, ranks }: Pick<PledgeRule, 'template' | 'ranks'>,
): boolean => template.person !== undefined && person.inOffice && (ranks === undefined || ranks.includes(person.rank));
