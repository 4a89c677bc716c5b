import { openPhases } from '../campaign/wind-up-gate';
import type { UnitId } from '../kernel';
import { dueContextOf } from '../plan/plan-clock';
import { dueInstant, rederive, type Deadline } from '../time';
import { reportPeriods, type ReportPeriod } from './report-periods';
import type { ReportingSlice } from './reporting-cycle.context';
import type { ReportingCycleState, ReportPeriodState } from './reporting-cycle.state.types';

/** Many units are asked in several appends, so that none is too large. */
export const askedAtOnce = 200;

export const periodsOf = ({ plan, obligation, facts }: ReportingSlice): readonly ReportPeriod[] =>
  reportPeriods(obligation.rhythm, plan, facts.campaign);

/** Periods whose time has not come, as the plan and the phases are now. */
export const periodsToOpen = (state: ReportingCycleState, slice: ReportingSlice): readonly ReportPeriod[] =>
  periodsOf(slice).filter(({ key }) => state.periods[key] === undefined);

export const deadlineOf = ({ due, opensAt }: ReportPeriod, { plan, calendar, facts }: ReportingSlice): Deadline =>
  dueInstant(due, opensAt, calendar, dueContextOf(plan, facts.campaign));

/** Who files and was not asked for this period yet: also a unit that came into being while it is open. */
export const unitsToAsk = (period: ReportPeriodState, { facts }: ReportingSlice): readonly UnitId[] =>
  facts.filers.filter((unit) => !period.asked.includes(unit));

/** Open periods whose day comes out otherwise now: a calendar was published, or a phase extended. Others stay as set. */
export function periodMoves(state: ReportingCycleState, { plan, calendar, facts }: ReportingSlice) {
  return Object.entries(state.periods).flatMap(([period, { deadline: previous, closed }]) => {
    if (closed !== undefined || !(previous.provisional || previous.rule.kind === 'intoNextPhase')) return [];
    const deadline = rederive(previous, calendar, dueContextOf(plan, facts.campaign));
    const moved = deadline.dueAt !== previous.dueAt || deadline.provisional !== previous.provisional;
    return moved ? [{ period, deadline, previous }] : [];
  });
}

/** Nothing is left to be filed: the phases are over, so that no extension brings another period, and each is closed. */
export const cycleIsOver = (state: ReportingCycleState, slice: ReportingSlice): boolean =>
  openPhases(slice.facts.campaign, slice.plan).length === 0 &&
  periodsToOpen(state, slice).length === 0 &&
  Object.values(state.periods).every(({ closed }) => closed !== undefined);
