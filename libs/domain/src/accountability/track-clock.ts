import type { Instant } from '../kernel';
import { scheduleRungs } from '../escalation/rung-clock';
import type { ScheduledRung } from '../escalation/escalation.events';
import { rederive, workingTimeFromDue, type Deadline } from '../time';
import type { TrackSlice } from './track.context';
import type { TrackState } from './track.state.types';

/** When a reminder goes out: so many working days before the last day. */
export const trackReminderAt = (reminder: number, deadline: Deadline, { calendar, rule }: TrackSlice): Instant =>
  workingTimeFromDue(calendar, deadline.dueAt, -reminder, rule.remindAt);

/** The rungs of an overdue track that have not happened yet, the lowest first. */
export const rungsAhead = (state: TrackState, { ladder, calendar }: TrackSlice): readonly ScheduledRung[] =>
  state.deadline === undefined
    ? []
    : scheduleRungs(ladder, state.deadline.dueAt, calendar).filter(
        ({ level }) => !state.rungs.some((rung) => rung.level === level),
      );

/** The next rung; undefined while a draft lies with its approver, since one is climbed at a time. */
export const rungAhead = (state: TrackState, slice: TrackSlice): ScheduledRung | undefined =>
  state.rungs.some(({ status }) => status === 'drafted') ? undefined : rungsAhead(state, slice)[0];

/** A provisional deadline as it comes out now; undefined where nothing changes. */
export function rederivedDeadline(state: TrackState, { calendar, phases }: TrackSlice): Deadline | undefined {
  const { deadline } = state;
  if (deadline === undefined || !deadline.provisional) return undefined;
  const now = rederive(deadline, calendar, { phases });
  return now.dueAt === deadline.dueAt && now.provisional === deadline.provisional ? undefined : now;
}
