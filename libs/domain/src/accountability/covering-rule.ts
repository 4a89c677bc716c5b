import type { AccountabilityCover, AccountabilityRule, FindingKind } from '../plan/accountability.types';
import type { Plan } from '../plan/plan.types';

/** A case or a finding as the plan's rules look at it. */
export type CoveredMatter =
  | { readonly matter: 'case'; readonly kind?: string; readonly severity?: string }
  | { readonly matter: 'finding'; readonly kind: FindingKind };

/** A list that names no value covers everything; one that does covers nothing of which the value is not known. */
const among = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));

function covers(cover: AccountabilityCover, matter: CoveredMatter): boolean {
  if (cover.matter === 'finding') return matter.matter === 'finding' && among(cover.kinds, matter.kind);
  return matter.matter === 'case' && among(cover.kinds, matter.kind) && among(cover.severities, matter.severity);
}

/** The first rule of the plan that covers a matter; undefined where none does. */
export const coveringRule = (
  plan: Pick<Plan, 'accountability'>,
  matter: CoveredMatter,
): AccountabilityRule | undefined => plan.accountability?.find((rule) => covers(rule.covers, matter));

/** What the plan owes a case: keys of its tracks, as the closing gate asks for them. */
export const tracksOwed = (plan: Pick<Plan, 'accountability'>, matter: CoveredMatter): readonly string[] =>
  coveringRule(plan, matter)?.tracks.map(({ key }) => key) ?? [];
