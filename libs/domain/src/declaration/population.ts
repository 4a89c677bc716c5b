import type { LocalDate } from '../kernel';
import type {
  DeclarationCategory,
  DeclarationRule,
  Exclusion,
  Plan,
  PopulationRule,
  Rank,
  SignChain,
  UnitKind,
} from '../plan/plan.types';
import { addMonths } from '../time';

/** What the population rule asks of a person, as it stood on a day. */
export interface PopulationFacts {
  readonly on: LocalDate;
  readonly employment: 'civilServant' | 'institution' | 'stateEnterprise';
  readonly innovationExempt: boolean;
  /** The post held on that day, or last held by one who left. */
  readonly post?: { readonly rank: Rank; readonly cityManaged: boolean };
  /** The day on which he left public office. */
  readonly leftOn?: LocalDate;
}

export type Included = 'cityManaged' | 'leadingRank' | 'stateEnterprisePost' | 'publicOfficial' | 'coolingOff';
export type NotIncluded = 'neverPosted' | 'institutionProfessional' | 'left' | 'coolingOffOver';
export type PopulationAnswer =
  | { readonly included: true; readonly category: DeclarationCategory; readonly because: Included }
  | { readonly included: false; readonly because: NotIncluded };

const notIncluded = (because: NotIncluded): PopulationAnswer => ({ included: false, because });

function categoryOfPost(
  post: NonNullable<PopulationFacts['post']>,
  facts: PopulationFacts,
  population: PopulationRule,
): { readonly category: DeclarationCategory; readonly because: Included } {
  if (post.cityManaged) return { category: 'cityManaged', because: 'cityManaged' };
  if (population.leadingRanks.includes(post.rank)) return { category: 'leadingCadre', because: 'leadingRank' };
  // Posts of state enterprises are recorded from the middle managers up, who count as leading cadres.
  if (facts.employment === 'stateEnterprise') return { category: 'leadingCadre', because: 'stateEnterprisePost' };
  return { category: 'other', because: 'publicOfficial' };
}

const asked: Readonly<Record<Exclusion, (facts: PopulationFacts) => boolean>> = {
  institutionProfessionals: ({ innovationExempt, employment }) => innovationExempt && employment === 'institution',
};
/** What each exclusion asks of a person; one that an older plan may name, and nobody can ask, leaves nobody out. */
const isExcluded: Readonly<Partial<Record<string, (facts: PopulationFacts) => boolean>>> = asked;
const excludedBy = (facts: PopulationFacts, population: PopulationRule): boolean =>
  population.exclusions.some(({ key }) => isExcluded[key]?.(facts));

/** Whether a person must declare in a campaign, in which category, and why or why not. */
export function mustDeclare(facts: PopulationFacts, population: PopulationRule): PopulationAnswer {
  const { post, leftOn, on } = facts;
  if (post === undefined) return notIncluded('neverPosted');
  if (excludedBy(facts, population)) return notIncluded('institutionProfessional');
  const { category, because } = categoryOfPost(post, facts, population);
  if (leftOn === undefined || leftOn > on) return { included: true, category, because };
  const who = category === 'other' ? 'other' : 'leadingCadre';
  const rule = population.coolingOff.find((each) => each.who === who);
  if (rule === undefined) return notIncluded('left');
  return on < addMonths(leftOn, rule.years * 12)
    ? { included: true, category, because: 'coolingOff' }
    : notIncluded('coolingOffOver');
}

/** Only leading cadres declare for their relatives. */
export const declaresRelatives = (category: DeclarationCategory): boolean => category !== 'other';

/** The first chain whose every condition holds. Throws RangeError when none does: the plan's cross-checks refuse such a plan. */
export function chainFor(
  plan: Pick<Plan, 'planId'> & { readonly declaration: Pick<DeclarationRule, 'sign'> },
  category: DeclarationCategory,
  unitKind: UnitKind,
): SignChain {
  const chain = plan.declaration.sign.chains.find(
    ({ when }) =>
      (when.category === undefined || when.category === category) &&
      (when.unitKinds === undefined || when.unitKinds.includes(unitKind)),
  );
  if (chain === undefined)
    throw new RangeError(`plan ${plan.planId} has no sign chain for ${category} of a ${unitKind}`);
  return chain;
}
