import { assertNever, type Stored } from '../kernel';
import type { ReportingCycleEvent } from './reporting-cycle.events';
import type { ReportingCycleState, ReportPeriodState } from './reporting-cycle.state.types';

export const noReportingCycle: ReportingCycleState = { status: 'none', periods: {} };

function withPeriod(
  state: ReportingCycleState,
  key: string,
  change: (period: ReportPeriodState) => ReportPeriodState,
): ReportingCycleState {
  const period = state.periods[key];
  return period === undefined ? state : { ...state, periods: { ...state.periods, [key]: change(period) } };
}

export function evolveReportingCycle(
  state: ReportingCycleState,
  event: Stored<ReportingCycleEvent>,
): ReportingCycleState {
  switch (event.type) {
    case 'ReportingCycleStarted':
      return { ...state, ...event.payload, status: 'running', startedAt: event.effectiveAt };
    case 'ReportPeriodOpened': {
      const { period, ...rest } = event.payload;
      const opened: ReportPeriodState = { ...rest, deadlinePosition: event.position, asked: [] };
      return { ...state, periods: { ...state.periods, [period]: opened } };
    }
    case 'ReturnsAsked': {
      const { units } = event.payload;
      return withPeriod(state, event.payload.period, (period) => ({ ...period, asked: [...period.asked, ...units] }));
    }
    case 'ReportPeriodRederived': {
      const { deadline } = event.payload;
      return withPeriod(state, event.payload.period, (period) => ({
        ...period,
        deadline,
        deadlinePosition: event.position,
      }));
    }
    case 'ReportPeriodClosed': {
      const { sent, missing } = event.payload;
      return withPeriod(state, event.payload.period, (period) => ({
        ...period,
        closed: { at: event.effectiveAt, sent, missing },
      }));
    }
    case 'ReportingCycleConcluded':
      return { ...state, status: 'concluded' };
    default:
      return assertNever(event);
  }
}
