import { accept, assertNever, needsEngine, reject, type Decider, type Decision, type Refusal } from '../kernel';
import { askedAtOnce, cycleIsOver, deadlineOf, periodMoves, periodsOf, unitsToAsk } from './period-standing';
import type {
  AskReturns,
  CloseReportPeriod,
  OpenReportPeriod,
  ReportingCycleCommand,
  StartReportingCycle,
} from './reporting-cycle.commands';
import type { ReportingContext } from './reporting-cycle.context';
import type { ReportingCycleEvent, ReportPeriodRederived } from './reporting-cycle.events';
import { evolveReportingCycle, noReportingCycle } from './reporting-cycle.state';
import type { ReportingCycleState } from './reporting-cycle.state.types';

type Answer = Decision<ReportingCycleEvent>;

const needsRunning = ({ status }: ReportingCycleState): Refusal | undefined =>
  status === 'running' ? undefined : reject('ReportingCycleNotRunning', { status });

function start(command: StartReportingCycle, state: ReportingCycleState, context: ReportingContext): Answer {
  if (state.status !== 'none') return accept();
  const { status } = context.facts.campaign;
  if (status !== 'issued') return reject('CampaignNotRunning', { status });
  const { campaignId, obligation } = command;
  return accept({ type: 'ReportingCycleStarted', schema: 1, payload: { campaignId, obligation } });
}

function open({ period: key, dueAt }: OpenReportPeriod, state: ReportingCycleState, context: ReportingContext): Answer {
  if (state.periods[key] !== undefined) return accept();
  const period = periodsOf(context).find((each) => each.key === key);
  if (period === undefined) return reject('ReportPeriodUnknown', { period: key });
  const { opensAt, from, to } = period;
  if (opensAt !== dueAt) return reject('DueInstantMoved', { asked: dueAt, dueAt: opensAt });
  if (context.now < opensAt) return reject('NotDueYet', { dueAt: opensAt });
  const deadline = deadlineOf(period, context);
  return accept({ type: 'ReportPeriodOpened', schema: 1, payload: { period: key, from, to, deadline } });
}

function ask({ period: key, asked }: AskReturns, state: ReportingCycleState, context: ReportingContext): Answer {
  const period = state.periods[key];
  if (period === undefined) return reject('ReportPeriodUnknown', { period: key });
  if (period.closed !== undefined || period.asked.length !== asked) return accept();
  const units = unitsToAsk(period, context).slice(0, askedAtOnce);
  if (units.length === 0) return accept();
  return accept({ type: 'ReturnsAsked', schema: 1, payload: { period: key, units } });
}

const rederivePeriods = (state: ReportingCycleState, context: ReportingContext): Answer =>
  accept<ReportingCycleEvent>(
    ...periodMoves(state, context).map(({ period, deadline, previous }): ReportPeriodRederived => ({
      type: 'ReportPeriodRederived',
      schema: 1,
      payload: { period, deadline, previousDueAt: previous.dueAt },
    })),
  );

function close(
  { period: key, dueAt }: CloseReportPeriod,
  state: ReportingCycleState,
  context: ReportingContext,
): Answer {
  const period = state.periods[key];
  if (period === undefined) return reject('ReportPeriodUnknown', { period: key });
  if (period.closed !== undefined) return accept();
  const { deadline, asked } = period;
  if (deadline.dueAt !== dueAt) return reject('DueInstantMoved', { asked: dueAt, dueAt: deadline.dueAt });
  if (context.now < dueAt) return reject('NotDueYet', { dueAt });
  const toAsk = unitsToAsk(period, context).length;
  if (toAsk > 0) return reject('ReturnsNotAsked', { period: key, units: toAsk });
  const sent = context.facts.sent[key] ?? [];
  const missing = asked.filter((unit) => !sent.includes(unit));
  const payload = { period: key, dueAt, sent: asked.length - missing.length, missing };
  return accept({ type: 'ReportPeriodClosed', schema: 1, payload });
}

function conclude(state: ReportingCycleState, context: ReportingContext): Answer {
  if (state.status === 'concluded') return accept();
  const refused = needsRunning(state);
  if (refused !== undefined) return refused;
  if (!cycleIsOver(state, context)) return reject('ReportingCycleStillOpen', {});
  const periods = Object.keys(state.periods).length;
  return accept({ type: 'ReportingCycleConcluded', schema: 1, payload: { periods } });
}

function decide(command: ReportingCycleCommand, state: ReportingCycleState, context: ReportingContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  switch (command.type) {
    case 'StartReportingCycle':
      return start(command, state, context);
    case 'OpenReportPeriod':
      return needsRunning(state) ?? open(command, state, context);
    case 'AskReturns':
      return needsRunning(state) ?? ask(command, state, context);
    case 'RederiveReportPeriods':
      return needsRunning(state) ?? rederivePeriods(state, context);
    case 'CloseReportPeriod':
      return needsRunning(state) ?? close(command, state, context);
    case 'ConcludeReportingCycle':
      return conclude(state, context);
    default:
      return assertNever(command);
  }
}

export const reportingCycleDecider: Decider<
  ReportingCycleCommand,
  ReportingCycleEvent,
  ReportingCycleState,
  ReportingContext
> = { category: 'reportingCycle', initial: noReportingCycle, decide, evolve: evolveReportingCycle };
