import {
  clockStartsAt,
  dueContextOf,
  dueInstant,
  startOfDay,
  type CampaignState,
  type Deadline,
  type Plan,
  type WorkCalendar,
} from '@taizhang/domain';
import type { ListedDuty } from '../reading/plan-duties';

/** A duty's deadline by the plan, as far as its start is known or can be foretold. */
export function plannedDeadline(
  duty: Pick<ListedDuty, 'start' | 'due'>,
  plan: Plan,
  campaign: CampaignState,
  calendar: WorkCalendar,
): Deadline | undefined {
  const startsAt = clockStartsAt(plan, duty.start, campaign);
  return startsAt && dueInstant(duty.due, startsAt, calendar, dueContextOf(plan, campaign));
}

/** The last day of the leniency window as a deadline, so that it is counted like any other. */
export function leniencyDeadline(plan: Plan, calendar: WorkCalendar): Deadline | undefined {
  const { leniency } = plan;
  return leniency && dueInstant({ kind: 'fixed', on: leniency.to }, startOfDay(leniency.from), calendar);
}

/** Position of the event that started a duty's clock. */
export function startPosition(duty: Pick<ListedDuty, 'start'>, campaign: CampaignState): number | undefined {
  const { start } = duty;
  return start.event === 'campaignIssued' ? campaign.issuedPosition : campaign.phases[start.phase]?.openedPosition;
}
