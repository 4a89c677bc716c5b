import type { AgendaItem } from '../kernel';
import { calendarReference, lastDayOf, localDateOf, restsOnUnpublishedYear } from '../time';
import { rederivedDeadline, rungAhead, trackReminderAt } from './track-clock';
import type { TrackSlice } from './track.context';
import type { TrackState } from './track.state.types';

export type TrackAct =
  | 'remindTrack'
  | 'fireTrackRung'
  | 'draftTrackRung'
  | 'rederiveTrack'
  | 'nameTrackSubject'
  | 'settleTrack'
  | 'signTrackRung';
type Item = AgendaItem<TrackAct>;

/** Everything that will become due on an open track, by the engine and by people. */
export function trackAgenda(state: TrackState, slice: TrackSlice): readonly Item[] {
  if (state.status !== 'open') return [];
  return [
    ...deadlineToRederive(state, slice),
    ...reminders(state, slice),
    ...rungByEngine(state, slice),
    ...owedByPeople(state, slice),
  ];
}

function deadlineToRederive(state: TrackState, slice: TrackSlice): readonly Item[] {
  if (rederivedDeadline(state, slice) === undefined) return [];
  const key = `rederiveTrack:${calendarReference(slice.calendar)}`;
  return [{ key, act: 'rederiveTrack', dueAt: state.openedAt ?? null, by: 'engine', input: {} }];
}

/** A reopened track has reminders of its own, so its last day is part of their keys. */
function reminders({ deadline, remindersSent }: TrackState, slice: TrackSlice): readonly Item[] {
  if (deadline === undefined) return [];
  const lastDay = lastDayOf(deadline.dueAt);
  return slice.rule.remindWorkingDaysBefore.flatMap((reminder): Item[] => {
    const dueAt = trackReminderAt(reminder, deadline, slice);
    if (remindersSent.includes(reminder) || dueAt <= deadline.startedAt) return [];
    const provisional = restsOnUnpublishedYear(slice.calendar, localDateOf(dueAt), lastDay);
    const input = { reminder, dueAt };
    return [{ key: `remindTrack:${reminder}:${lastDay}`, act: 'remindTrack', dueAt, by: 'engine', provisional, input }];
  });
}

function rungByEngine(state: TrackState, slice: TrackSlice): readonly Item[] {
  const rung = rungAhead(state, slice);
  if (rung === undefined || state.deadline === undefined) return [];
  const { level, mode, dueAt } = rung;
  const provisional = rung.provisional || state.deadline.provisional;
  const act = mode === 'automatic' ? 'fireTrackRung' : 'draftTrackRung';
  const key = `${act}:${level}:${lastDayOf(state.deadline.dueAt)}`;
  // A draft that rests on a provisional date waits for the calendar, not for a time.
  const waits = mode === 'draft' && provisional;
  return [{ key, act, dueAt: waits ? null : dueAt, by: 'engine', provisional, input: { level } }];
}

function owedByPeople(state: TrackState, { handling, rule }: TrackSlice): readonly Item[] {
  const { handlingUnitId: unitId, deadline } = state;
  const owner = (role: NonNullable<Item['owner']>['role']): Item['owner'] => ({
    ...(unitId && { unitId }),
    ...(role && { role: state.handledBy === 'superior' ? handling.superior : role }),
  });
  const due = { dueAt: deadline?.dueAt ?? null, by: 'person', provisional: deadline?.provisional ?? false } as const;
  const unnamed: readonly Item[] =
    state.subject === undefined
      ? [
          {
            key: 'nameTrackSubject',
            act: 'nameTrackSubject',
            ...due,
            owner: owner(handling.investigators[0]),
            input: {},
          },
        ]
      : [];
  const settle: Item = {
    key: `settleTrack:${state.reopened}`,
    act: 'settleTrack',
    ...due,
    owner: owner(rule.concludedBy),
    input: {},
  };
  const drafts = state.rungs
    .filter(({ status }) => status === 'drafted')
    .map(({ level, at, approver, act }): Item => {
      const named = { ...(unitId && { unitId }), ...(approver && { role: approver }) };
      return {
        key: `signTrackRung:${level}`,
        act: 'signTrackRung',
        dueAt: at,
        by: 'person',
        owner: named,
        input: { level, act },
      };
    });
  return [...unnamed, settle, ...drafts];
}
