import { later, type AgendaItem, type Instant } from '../kernel';
import { calendarReference, lastDayOf } from '../time';
import { cycleIsOver, periodMoves, periodsToOpen, unitsToAsk } from './period-standing';
import type { ReportingSlice } from './reporting-cycle.context';
import type { ReportingCycleState } from './reporting-cycle.state.types';

export type ReportingAct = 'openPeriod' | 'askReturns' | 'rederivePeriods' | 'closePeriod' | 'concludeCycle';
type Item = AgendaItem<ReportingAct>;

/** Everything that will become due in a cycle. Each unit's own return lies with its people, and its ladder with its part. */
export function reportingCycleAgenda(state: ReportingCycleState, slice: ReportingSlice): readonly Item[] {
  if (state.status !== 'running') return [];
  return [
    ...periodsToOpen(state, slice).map(({ key, opensAt }) => item(`openPeriod:${key}`, 'openPeriod', opensAt, key)),
    ...periodMoves(state, slice).map(({ period, deadline }) => {
      const by = deadline.calendar ?? calendarReference(slice.calendar);
      const key = `rederivePeriod:${period}:${by}:${lastDayOf(deadline.dueAt)}`;
      return item(key, 'rederivePeriods', deadline.startedAt, period);
    }),
    ...openPeriods(state, slice),
    conclusion(state, slice),
  ];
}

const item = (key: string, act: ReportingAct, dueAt: Instant | null, period: string): Item => ({
  ...{ key, act, dueAt, by: 'engine' },
  input: { period },
});

/** A period is closed once everybody was asked: after an outage the two do not change places. */
const openPeriods = (state: ReportingCycleState, slice: ReportingSlice): readonly Item[] =>
  Object.entries(state.periods).flatMap(([key, period]): readonly Item[] => {
    if (period.closed !== undefined) return [];
    const { dueAt, startedAt, provisional } = period.deadline;
    if (unitsToAsk(period, slice).length > 0) {
      const asked = period.asked.length;
      const due = item(`askReturns:${key}:${asked}`, 'askReturns', startedAt, key);
      return [{ ...due, input: { period: key, asked } }];
    }
    return [{ ...item(`closePeriod:${key}`, 'closePeriod', dueAt, key), ...(provisional && { provisional }) }];
  });

/** A gate until nothing is left; then due at the last day that passed. */
function conclusion(state: ReportingCycleState, slice: ReportingSlice): Item {
  const days = Object.values(state.periods).map(({ deadline }) => deadline.dueAt);
  const closings = Object.values(slice.facts.campaign.phases).flatMap(({ closedAt }) => closedAt ?? []);
  const last = [...days, ...closings].reduce<Instant | null>((a, b) => (a === null ? b : later(a, b)), null);
  return {
    key: 'concludeCycle',
    act: 'concludeCycle',
    dueAt: cycleIsOver(state, slice) ? (last ?? state.startedAt ?? null) : null,
    by: 'engine',
    input: {},
  };
}
