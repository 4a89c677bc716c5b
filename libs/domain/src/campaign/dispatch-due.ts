import { clockStartsAt, dueContextOf } from '../plan/plan-clock';
import { dueInstant, type Deadline } from '../time';
import type { CampaignSlice } from './campaign.context';
import type { CampaignState } from './campaign.state.types';

/** The cut-off of the collective dispatch (集中报送), known from the issue on; none in a plan without declarations. */
export function dispatchDue(state: CampaignState, { plan, calendar }: CampaignSlice): Deadline | undefined {
  if (plan.declaration === undefined) return undefined;
  const { start, due } = plan.declaration.dispatch;
  const startsAt = clockStartsAt(plan, start, state);
  return startsAt && dueInstant(due, startsAt, calendar, dueContextOf(plan, state));
}
