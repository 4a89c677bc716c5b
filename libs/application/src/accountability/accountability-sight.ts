import { seesAccountability, type AccountabilityRule, type AccountabilityState, type LedgerId } from '@taizhang/domain';
import { isOfConcernedUnit } from '../access/of-concerned-unit';
import type { Rights } from '../access/rights';
import type { Application } from '../application';
import { campaignInForce } from '../context/campaign-context';
import { caseMatter } from '../context/case-matter';

/** The rule of the plan that an accountability was opened under. */
export async function accountabilityRuleOf(
  app: Application,
  ledger: LedgerId,
  { campaignId, rule }: AccountabilityState,
): Promise<AccountabilityRule | undefined> {
  const campaign = campaignId && (await campaignInForce(app, ledger, campaignId));
  return campaign?.plan.accountability?.find(({ key }) => key === rule);
}

/** Whether an accountability is in somebody's compartment; one in which he is a subject is as if absent. */
export async function accountabilityVisible(
  app: Application,
  ledger: LedgerId,
  who: Pick<Rights, 'personId' | 'covers' | 'postedIn'>,
  state: AccountabilityState,
): Promise<boolean> {
  const { personId, covers } = who;
  const rule = await accountabilityRuleOf(app, ledger, state);
  if (rule === undefined || isOfConcernedUnit(who, state)) return false;
  const matter = state.source?.kind === 'case' ? await caseMatter(app, ledger, state.source.caseId) : undefined;
  const party = matter?.parties.includes(personId) ?? false;
  return !party && seesAccountability(state, rule, personId, covers, matter?.investigators ?? []);
}
