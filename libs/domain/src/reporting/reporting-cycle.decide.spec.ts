import { checkDecider, given, storedEvent } from '@taizhang/testing/given-when-then';
import { unitId } from '../kernel';
import { at, by, byEngine } from '../kernel/acting.features';
import { publishYear } from '../time';
import { china2017, year2018 } from '../time/china-2017.features';
import { askedAtOnce } from './period-standing';
import { reportingCycleAgenda } from './reporting-cycle.agenda';
import { reportingCycleDecider } from './reporting-cycle.decide';
import {
  asked,
  campaign,
  inCycle,
  monthly,
  opened,
  over,
  running,
  started,
  unitA,
  unitB,
  unitC,
} from './reporting-cycle.features';
import { returnsDue } from './returns-due';

const told = (...events: Parameters<typeof given>[1][]) => given(reportingCycleDecider, ...(events as never[]));
const engine = inCycle(byEngine(at('2017-09-01')));
const openAugust = { type: 'OpenReportPeriod', period: '2017-08', dueAt: at('2017-09-01') } as const;
const afterDay = inCycle(byEngine(at('2017-09-06')), { ...running, sent: { '2017-08': [unitB] } });
const closeAugust = { type: 'CloseReportPeriod', period: '2017-08', dueAt: at('2017-09-06') } as const;

describe('a reporting cycle', () => {
  it('starts once, for a campaign that is issued', () => {
    const start = { type: 'StartReportingCycle', campaignId: campaign, obligation: 'progress' } as const;
    told().when(start, engine).thenHappens(started);
    told(started).when(start, engine).thenHappens();
    const wound = { ...running, campaign: { ...running.campaign, status: 'woundUp' as const } };
    told()
      .when(start, inCycle(byEngine(at('2018-02-01')), wound))
      .thenRefused('CampaignNotRunning');
  });

  it('is moved by the engine alone', () =>
    told(started)
      .when(openAugust, inCycle(by(at('2017-09-01'), 'leader')))
      .thenRefused('EngineOnly'));

  it('opens a period when its days are over, with the day by which it is owed [R-080]', () => {
    const { decision, state } = told(started).when(openAugust, engine);
    expect(decision).toMatchObject({ accepted: true });
    expect(state.periods['2017-08']).toMatchObject({
      from: '2017-08-25',
      to: '2017-08-31',
      deadline: { dueAt: at('2017-09-06'), provisional: false },
    });
    told(started)
      .when(openAugust, inCycle(byEngine(at('2017-08-31', '23:59'))))
      .thenRefused('NotDueYet');
    told(started)
      .when({ ...openAugust, dueAt: at('2017-09-02') }, engine)
      .thenRefused('DueInstantMoved');
    told(started)
      .when({ ...openAugust, period: '2017-02' }, engine)
      .thenRefused('ReportPeriodUnknown');
  });

  it('moves a day that is off to the next working day, by the calendar of the year [R-080]', () => {
    const september = { ...openAugust, period: '2017-09', dueAt: at('2017-10-01') };
    const { state } = told(started).when(september, inCycle(byEngine(at('2017-10-01'))));
    expect(state.periods['2017-09']?.deadline).toMatchObject({ dueAt: at('2017-10-10') });
  });

  it('asks every unit that files for its return, in one append with a ReturnDue each', () => {
    const before = told(started, opened('2017-08', '2017-09-05'));
    const ask = { type: 'AskReturns', period: '2017-08', asked: 0 } as const;
    const { thenHappens, decision } = before.when(ask, engine);
    thenHappens(asked('2017-08', unitA, unitB));
    const events = decision.accepted ? decision.events : [];
    const due = returnsDue(events, before.state, monthly);
    expect(due.map(({ stream, expectedVersion }) => [stream, expectedVersion])).toEqual([
      ['return/c1/a/progress/2017-08', 0],
      ['return/c1/b/progress/2017-08', 0],
    ]);
    expect(due[0]?.events[0].payload).toEqual({
      ...{ campaignId: 'c1', unitId: 'a', obligation: 'progress', period: '2017-08', table: 't0' },
      ...{ from: '2017-08-01', to: '2017-08-28', dueAt: at('2017-09-06') },
    });
  });

  it('asks a few hundred at once, and a unit that comes later while the period is open', () => {
    const filers = Array.from({ length: askedAtOnce + 30 }, (_, index) => unitId(`u${index}`));
    const many = inCycle(byEngine(at('2017-09-01')), { ...running, filers });
    const first = told(started, opened('2017-08', '2017-09-05'));
    const { state } = first.when({ type: 'AskReturns', period: '2017-08', asked: 0 }, many);
    expect(state.periods['2017-08']?.asked).toHaveLength(askedAtOnce);
    const late = { ...running, filers: [unitA, unitB, unitC] };
    told(started, opened('2017-08', '2017-09-05'), asked('2017-08', unitA, unitB))
      .when({ type: 'AskReturns', period: '2017-08', asked: 2 }, inCycle(byEngine(at('2017-09-02')), late))
      .thenHappens(asked('2017-08', unitC));
  });

  it('notes when the day has passed how many were sent, and whose is missing [R-081]', () => {
    const open = told(started, opened('2017-08', '2017-09-05'), asked('2017-08', unitA, unitB));
    open.when(closeAugust, afterDay).thenHappens({
      type: 'ReportPeriodClosed',
      schema: 1,
      payload: { period: '2017-08', dueAt: at('2017-09-06'), sent: 1, missing: [unitA] },
    });
    open.when(closeAugust, inCycle(byEngine(at('2017-09-05', '23:59')))).thenRefused('NotDueYet');
    told(started, opened('2017-08', '2017-09-05'))
      .when(closeAugust, afterDay)
      .thenRefused('ReturnsNotAsked', { units: 2 });
  });

  it('counts a provisional day again once the days off are published, and no other day', () => {
    const december = opened('2017-12', '2018-01-05', true);
    const published = publishYear(china2017, 2018, {
      ...year2018,
      holidays: [...year2018.holidays, '2018-01-05' as never],
    });
    const open = told(started, december, opened('2017-11', '2017-12-05'));
    const { state, decision } = open.when(
      { type: 'RederiveReportPeriods' },
      inCycle(byEngine(at('2018-01-02')), running, published),
    );
    expect(decision.accepted && decision.events).toHaveLength(1);
    expect(state.periods['2017-12']?.deadline).toMatchObject({ dueAt: at('2018-01-09'), provisional: false });
  });

  it('is over when the phases are and every period is closed', () => {
    const conclude = { type: 'ConcludeReportingCycle' } as const;
    const closed = (period: string) => ({
      type: 'ReportPeriodClosed' as const,
      schema: 1,
      payload: { period, dueAt: at('2018-01-09'), sent: 0, missing: [] },
    });
    const months = ['2017-08', '2017-09', '2017-10', '2017-11', '2017-12'];
    const all = months.flatMap((month) => [opened(month, '2018-01-08'), closed(month)]);
    const end = inCycle(byEngine(at('2018-01-09')), over);
    told(started, ...all)
      .when(conclude, end)
      .thenHappens({
        type: 'ReportingCycleConcluded',
        schema: 1,
        payload: { periods: 5 },
      });
    told(started, ...all.slice(0, -1))
      .when(conclude, end)
      .thenRefused('ReportingCycleStillOpen');
    told(started, ...all)
      .when(conclude, inCycle(byEngine(at('2018-01-09'))))
      .thenRefused('ReportingCycleStillOpen');
  });

  describe('has on its agenda', () => {
    const items = (facts = running, ...events: Parameters<typeof told>) =>
      reportingCycleAgenda(told(...events).state, inCycle(byEngine(at('2017-09-01')), facts)).map(({ key, dueAt }) => [
        key,
        dueAt,
      ]);

    it('every period to come by its day, and nothing before it starts', () => {
      expect(items(running)).toEqual([]);
      expect(items(running, started)).toEqual([
        ['openPeriod:2017-08', at('2017-09-01')],
        ['openPeriod:2017-09', at('2017-10-01')],
        ['openPeriod:2017-10', at('2017-11-01')],
        ['openPeriod:2017-11', at('2017-12-01')],
        ['openPeriod:2017-12', at('2018-01-01')],
        ['concludeCycle', null],
      ]);
    });

    it('first whom to ask, and the closing only when all are asked', () => {
      const open = opened('2017-08', '2017-09-05');
      expect(items(running, started, open)[4]).toEqual(['askReturns:2017-08:0', at('2017-08-29')]);
      expect(items(running, started, open, asked('2017-08', unitA))[4]).toEqual([
        'askReturns:2017-08:1',
        at('2017-08-29'),
      ]);
      expect(items(running, started, open, asked('2017-08', unitA, unitB))[4]).toEqual([
        'closePeriod:2017-08',
        at('2017-09-06'),
      ]);
    });

    it('as many items for forty thousand persons as for forty: it knows units and periods only', () => {
      expect(JSON.stringify(told(started, opened('2017-08', '2017-09-05')).state)).not.toMatch(/person/i);
    });
  });

  it('does not stumble over a period that was never opened', () => {
    const stray = storedEvent(asked('2017-03', unitA), 0);
    expect(reportingCycleDecider.evolve(reportingCycleDecider.initial, stray)).toEqual(reportingCycleDecider.initial);
  });

  checkDecider(reportingCycleDecider, {
    commands: [
      { type: 'StartReportingCycle', campaignId: campaign, obligation: 'progress' },
      openAugust,
      { type: 'OpenReportPeriod', period: '2017-12', dueAt: at('2018-01-01') },
      { type: 'AskReturns', period: '2017-08', asked: 0 },
      { type: 'AskReturns', period: '2017-12', asked: 0 },
      { type: 'RederiveReportPeriods' },
      closeAugust,
      { type: 'ConcludeReportingCycle' },
    ],
    beginnings: [
      [],
      [started, opened('2017-12', '2018-01-05', true)],
      [
        started,
        ...['2017-08', '2017-09', '2017-10', '2017-11', '2017-12'].flatMap((period) => [
          opened(period, '2017-12-05'),
          {
            type: 'ReportPeriodClosed' as const,
            schema: 1,
            payload: { period, dueAt: at('2017-12-06'), sent: 2, missing: [] },
          },
        ]),
      ],
    ],
    contexts: [
      inCycle(byEngine(at('2018-01-20')), over, publishYear(china2017, 2018, year2018)),
      inCycle(byEngine(at('2017-09-06'))),
    ],
    steps: 40,
    reaches: [
      'ReportingCycleStarted',
      'ReportPeriodOpened',
      'ReturnsAsked',
      'ReportPeriodRederived',
      'ReportPeriodClosed',
      'ReportingCycleConcluded',
    ],
  });
});
