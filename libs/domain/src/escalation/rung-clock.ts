import { later, type Instant } from '../kernel';
import type { Ladder } from '../plan/plan.types';
import {
  addWorkingDays,
  instantAt,
  lastDayOf,
  localDateOf,
  localTimeOf,
  restsOnUnpublishedYear,
  workingDaysBetween,
  workingTimeFromDue,
  type WorkCalendar,
} from '../time';
import type { ScheduledRung } from './escalation.events';
import type { EscalationState, RungState } from './escalation.state.types';

/** The absolute instants of a ladder for a duty that fell overdue: working days after its last day, at a local time. */
export const scheduleRungs = (
  ladder: Ladder,
  overdueSince: Instant,
  calendar: WorkCalendar,
): readonly ScheduledRung[] =>
  ladder.rungs.map(({ level, act, mode, afterWorkingDays, at, approver }) => {
    const dueAt = workingTimeFromDue(calendar, overdueSince, afterWorkingDays, at);
    return {
      level,
      act,
      mode,
      dueAt,
      provisional: restsOnUnpublishedYear(calendar, lastDayOf(overdueSince), localDateOf(dueAt)),
      ...(approver !== undefined && { approver }),
    };
  });

/** Waiting rungs that no longer come out as they were scheduled, now that more of the calendar is known. */
export function rederivedRungs(
  state: EscalationState,
  calendar: WorkCalendar,
  ladder: Ladder,
): readonly ScheduledRung[] {
  if (state.overdueSince === undefined) return [];
  const scheduled = scheduleRungs(ladder, state.overdueSince, calendar);
  return scheduled.filter(({ level, dueAt, provisional }) => {
    const rung = state.rungs.find((each) => each.level === level);
    const open = rung?.status === 'waiting' || rung?.status === 'held';
    return open && rung.provisional && (rung.dueAt !== dueAt || rung.provisional !== provisional);
  });
}

export const isPending = (rung: RungState): boolean => rung.status === 'waiting' || rung.status === 'held';

/** It reached somebody or was decided on: what comes after it may come. A draft waits for its signature. */
export const isSettled = (rung: RungState): boolean => !isPending(rung) && rung.status !== 'drafted';

/** The first rung that has not happened yet, when all before it are settled; undefined while a draft lies with its approver. */
export function nextRung(state: EscalationState): RungState | undefined {
  const index = state.rungs.findIndex((rung) => !isSettled(rung));
  const rung = state.rungs[index];
  return rung !== undefined && isPending(rung) ? rung : undefined;
}

/**
 * When a rung may come: at its time, but never before the gap to the last delivered rung has elapsed in working days.
 * So a ladder that stood still, for want of an engine or of a signature, does not fall on anyone all at once.
 * Before the rung below is delivered this is the earliest that can be expected.
 */
export function effectiveDue(state: EscalationState, rung: RungState, calendar: WorkCalendar): Instant {
  const below = state.rungs.filter((each) => each.level < rung.level && each.status !== 'skipped').at(-1);
  if (below === undefined) return rung.dueAt;
  const deliveredAt = below.at ?? below.draftedAt ?? effectiveDue(state, below, calendar);
  const gap = workingDaysBetween(calendar, localDateOf(below.dueAt), localDateOf(rung.dueAt));
  const date = addWorkingDays(calendar, localDateOf(deliveredAt), gap);
  return later(rung.dueAt, instantAt(date, localTimeOf(rung.dueAt)));
}

/** A reminder or chase that a later one has overtaken: both are past, so only the later one goes out. */
export const isOvertaken = (state: EscalationState, rung: RungState, now: Instant): boolean =>
  rung.mode === 'automatic' &&
  rung.dueAt <= now &&
  state.rungs.some(
    (other) =>
      other.level > rung.level && other.mode === 'automatic' && other.status === 'waiting' && other.dueAt <= now,
  );
