import {
  effectiveDue,
  nextRung,
  scheduledFromDue,
  type Deadline,
  type EscalationState,
  type Instant,
} from '@taizhang/domain';
import type { ClockView } from '@taizhang/contracts';
import type { CampaignReading } from './campaign-reading';

type Planned = Pick<CampaignReading, 'plan' | 'calendar'>;

const labelled = ({ plan }: Planned, ladder: string | undefined, level: number, at: Instant): ClockView['next'] => {
  const rung = plan.ladders.find((each) => each.key === ladder)?.rungs.find((each) => each.level === level);
  return rung ? { at, label: rung.label, level } : null;
};

/** What an open ladder does next if nothing is done. */
export function nextOfEscalation(reading: Planned, state: EscalationState | undefined): ClockView['next'] {
  const rung = state?.status === 'open' ? nextRung(state) : undefined;
  if (state === undefined || rung === undefined) return null;
  return labelled(reading, state.ladder, rung.level, effectiveDue(state, rung, reading.calendar));
}

/** What a ladder would begin with, were the deadline missed. */
export function nextOfDeadline(reading: Planned, ladder: string | undefined, deadline: Deadline): ClockView['next'] {
  const first = reading.plan.ladders.find((each) => each.key === ladder)?.rungs[0];
  if (first === undefined) return null;
  const { dueAt } = scheduledFromDue(reading.calendar, deadline.dueAt, first.afterWorkingDays, first.at);
  return { at: dueAt, label: first.label, level: first.level };
}
