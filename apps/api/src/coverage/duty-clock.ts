import type { Deadline, ParticipationState } from '@taizhang/domain';
import type { ClockView } from '@taizhang/contracts';
import { presentClock } from '../presenting/clock.presenter';
import { plannedDeadline, startPosition } from '../presenting/plan-clock.presenter';
import type { CampaignReading } from '../reading/campaign-reading';
import type { ListedDuty } from '../reading/plan-duties';

/** The deadline that most units have: one unit's extension does not move the column. */
function commonDeadline(states: readonly ParticipationState[], key: string): Deadline | undefined {
  const found = new Map<string, { readonly deadline: Deadline; count: number }>();
  for (const state of states) {
    const deadline = state.duties[key]?.deadline;
    if (deadline === undefined) continue;
    const known = found.get(deadline.dueAt);
    if (known) known.count += 1;
    else found.set(deadline.dueAt, { deadline, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.deadline.dueAt < b.deadline.dueAt ? -1 : 1))[0]
    ?.deadline;
}

/** The clock of a duty over several units; null until it has begun. */
export function dutyClock(
  reading: CampaignReading,
  duty: ListedDuty,
  states: readonly ParticipationState[],
  done: boolean,
): ClockView | null {
  const { plan, campaign, calendar, now } = reading;
  const startEvent = startPosition(duty, campaign);
  const deadline =
    commonDeadline(states, duty.key) ??
    (startEvent === undefined ? undefined : plannedDeadline(duty, plan, campaign, calendar));
  if (deadline === undefined) return null;
  return presentClock({ deadline, now, calendar, plan, clause: duty.clause, startEvent, done });
}
