import { campaignId, localDate, unitId, type Acting, type UnitId } from '../kernel';
import { at } from '../kernel/acting.features';
import type { Plan } from '../plan/plan.types';
import type { PeriodicObligation } from '../plan/returns.types';
import { samplePlan } from '../plan/sample-plan.features';
import type { WorkCalendar } from '../time';
import { china2017 } from '../time/china-2017.features';
import type { ReportingContext, ReportingFacts } from './reporting-cycle.context';
import type { ReportingCycleEvent } from './reporting-cycle.events';

/** A monthly table of the sample plan, from the middle of August to the end of December 2017. */
const both = (text: string) => ({ zh: text, en: text });
export const monthly: PeriodicObligation = {
  key: 'progress',
  label: both('月报'),
  table: 't0',
  rhythm: { kind: 'monthly', day: 5, ifHoliday: 'nextWorkingDay', pastEnd: true },
  ladder: 'unitDuty',
  to: both('专项办'),
  receivers: ['commissionOffice'],
  counts: 'own',
  clause: '七',
};
export const campaign = campaignId('c1');
export const [unitA, unitB, unitC] = ['a', 'b', 'c'].map(unitId) as [UnitId, UnitId, UnitId];
export const running: ReportingFacts = {
  campaign: { status: 'issued', issuedAt: at('2017-08-15', '09:00'), phases: {} },
  filers: [unitA, unitB],
  sent: {},
};
export const over: ReportingFacts = {
  ...running,
  campaign: {
    ...running.campaign,
    phases: {
      selfInspection: { openedAt: at('2017-08-25'), closedAt: at('2017-10-01') },
      investigation: { openedAt: at('2017-10-01'), closedAt: at('2018-01-01') },
    },
  },
};
export const inCycle = (
  acting: Acting,
  facts: ReportingFacts = running,
  calendar: WorkCalendar = china2017,
  obligation: PeriodicObligation = monthly,
  plan: Plan = samplePlan,
): ReportingContext => ({ ...acting, plan, obligation, calendar, facts });

export const started: ReportingCycleEvent = {
  type: 'ReportingCycleStarted',
  schema: 1,
  payload: { campaignId: campaign, obligation: 'progress' },
};
export const asked = (period: string, ...units: readonly UnitId[]): ReportingCycleEvent => ({
  type: 'ReturnsAsked',
  schema: 1,
  payload: { period, units },
});
export const opened = (period: string, dueOn: string, provisional = false): ReportingCycleEvent => ({
  type: 'ReportPeriodOpened',
  schema: 1,
  payload: {
    period,
    from: localDate(`${period}-01`),
    to: localDate(`${period}-28`),
    deadline: {
      dueAt: at(dueOn, '24:00'),
      rule: { kind: 'fixed', on: localDate(dueOn), ifHoliday: 'nextWorkingDay' },
      startedAt: at(`${period}-28`, '24:00'),
      extensions: [],
      suspensions: [],
      calendar: 'cn@1',
      provisional,
    },
  },
});
