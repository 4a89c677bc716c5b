import {
  clueSettled,
  localDateOf,
  type ClueClock,
  type ClueState,
  type Instant,
  type RunningClock,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { clueRowSchema } from '@taizhang/contracts';
import { presentClock } from '../presenting/clock.presenter';
import type { AnswerPoint } from '../reading/answer-point';
import type { Reading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { clueChannel, clueClockLabel, clueStatusLabel, clueWayLabel } from '../wording/clues';
import { clueActs } from './clue-acts';

export type ClueRow = z.infer<typeof clueRowSchema>;

/** Numbers of policy have no clause of a plan. */
export const clockOfClue = ({ deadline, position }: RunningClock, now: Instant, calendar: WorkCalendar) =>
  presentClock({ deadline, now, calendar, plan: { phases: [] }, clause: '', startEvent: position });

export const runningClocks = (state: ClueState): readonly (readonly [ClueClock, RunningClock])[] =>
  (Object.entries(state.clocks) as [ClueClock, RunningClock][]).sort(([, a], [, b]) =>
    a.deadline.dueAt < b.deadline.dueAt ? -1 : 1,
  );

/** One clue without any word of what it is about. */
export function presentClueRow(
  reading: Reading & { readonly point: AnswerPoint },
  calendar: WorkCalendar,
  state: ClueState,
  people: People,
): ClueRow {
  const { now, reader, unitFullName, point } = reading;
  const [first] = runningClocks(state);
  const clock = first === undefined ? null : clockOfClue(first[1], now, calendar);
  const unitId = state.unitId as UnitId;
  return {
    clue: state.clueId as string,
    channel: clueChannel(state.channel ?? 'letter'),
    receivedOn: localDateOf(state.receivedAt as Instant),
    unit: { unitId, name: unitFullName(unitId) },
    status: clueStatusLabel(state.status),
    problemClass: state.problemClass ?? null,
    way: state.way ?? null,
    wayLabel: state.way === undefined ? null : clueWayLabel(state.way),
    priority: state.priority,
    named: state.named,
    officers: state.officers.map((id) => people.ref(id)),
    chases: state.chases,
    mark: clock?.mark ?? (clueSettled(state) ? 'done' : 'open'),
    clockLabel: first === undefined ? null : clueClockLabel(first[0]),
    clock,
    may: point.historical ? [] : clueActs(state, reader),
  };
}
