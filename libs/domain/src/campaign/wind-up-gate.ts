import { periodicObligations } from '../plan/plan-sections';
import type { Plan } from '../plan/plan.types';
import type { CampaignSlice } from './campaign.context';
import type { CampaignState } from './campaign.state.types';

export const openPhases = (state: Pick<CampaignState, 'phases'>, plan: Plan): readonly string[] =>
  plan.phases.map(({ key }) => key).filter((key) => state.phases[key]?.closedAt === undefined);

/** A campaign is wound up when every phase is closed, a dispatch that its plan has is over, nothing periodic is left to file and every unit has concluded. */
export const stillOpen = (state: CampaignState, { plan, facts }: CampaignSlice): boolean =>
  openPhases(state, plan).length > 0 ||
  (plan.declaration !== undefined && state.dispatch === undefined) ||
  periodicObligations(plan).some(({ key }) => !(facts.cycles?.concluded ?? []).includes(key)) ||
  facts.units.some((unit) => !facts.concluded.includes(unit));
