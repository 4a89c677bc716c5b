import {
  addDays,
  daysBetween,
  localDateOf,
  phaseLastDay,
  type CampaignState,
  type Instant,
  type LocalDate,
  type Phase,
  type Plan,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { timelineSchema } from '@taizhang/contracts';
import { shortDate } from '../../wording/dates';
import { compose, label, type LabelText } from '../../wording/label';

export type Timeline = z.infer<typeof timelineSchema>;

export interface TimelineInput {
  readonly plan: Plan;
  readonly campaign: CampaignState;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** Last day of the collective dispatch. */
  readonly dispatchOn: LocalDate | undefined;
}

/** What is odd about a phase's place: a day that it shares, or days that belong to none. */
function noteOf(phase: Phase, before: Phase | undefined): LabelText | null {
  if (before?.to === undefined || phase.from === undefined) return null;
  if (phase.from <= before.to) {
    return compose(label('与上一阶段同占 {day}', 'shares {day} with the phase before'), { day: shortDate(phase.from) });
  }
  const gap = daysBetween(before.to, phase.from) - 1;
  return gap > 0
    ? compose(label('之前空档 {days} 日', '{days} days before it belong to no phase'), { days: gap })
    : null;
}

/** Runs of days off inside the window, each as one span. */
export function holidaySpans(calendar: WorkCalendar, from: LocalDate, to: LocalDate): Timeline['holidays'] {
  const days = Object.values(calendar.years)
    .flatMap((year) => year.holidays)
    .filter((day) => day >= from && day <= to)
    .sort();
  const spans: { from: LocalDate; to: LocalDate }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last !== undefined && (day === last.to || addDays(last.to, 1) === day)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}

export function presentTimeline({ plan, campaign, calendar, now, dispatchOn }: TimelineInput): Timeline {
  const { window, leniency, declaration } = plan;
  const nodes: Timeline['nodes'] = [];
  if (dispatchOn !== undefined && declaration !== undefined) {
    const { label: text, phase } = declaration.dispatch;
    nodes.push({ key: 'D', on: dispatchOn, label: text, phase });
  }
  const closing = leniency && plan.phases.find((phase) => (phase.to ?? window.to) >= leniency.to);
  if (leniency && closing) nodes.push({ key: 'F', on: leniency.to, label: leniency.label, phase: closing.key });
  return {
    from: window.from,
    to: window.to,
    today: localDateOf(now),
    phases: plan.phases.map((phase, index) => {
      const state = campaign.phases[phase.key];
      return {
        key: phase.key,
        label: phase.label,
        from: phase.from ?? null,
        to: phase.to === undefined ? null : phaseLastDay(plan, phase, campaign),
        mark: state?.closedAt !== undefined ? 'done' : state?.openedAt !== undefined ? 'open' : 'notDue',
        formerTo: state?.extendedTo !== undefined ? (phase.to ?? null) : null,
        openedAt: state?.openedAt ?? null,
        closedAt: state?.closedAt ?? null,
        note: noteOf(phase, plan.phases[index - 1]),
        clause: phase.clause,
      };
    }),
    strands: plan.strands.map((strand) => ({ ...strand, from: window.from })),
    nodes,
    holidays: holidaySpans(calendar, window.from, window.to),
  };
}
