import { given, type Happened } from '@taizhang/testing/given-when-then';
import { localDate } from '../kernel';
import { at, byEngine } from '../kernel/acting.features';
import { samplePlan } from '../plan/sample-plan.features';
import { monthly } from '../reporting/reporting-cycle.features';
import { campaignAgenda } from './campaign.agenda';
import type { CampaignFacts } from './campaign.context';
import { campaignDecider } from './campaign.decide';
import type { CampaignEvent } from './campaign.events';
import {
  allConcluded,
  campaignIssued,
  dispatchPassed,
  everythingClosed,
  inCampaign,
  issuedAt,
  noFacts,
  opened,
  unitA,
} from './campaign.features';

const agendaAfter = (facts: CampaignFacts, ...events: readonly Happened<CampaignEvent>[]) =>
  campaignAgenda(given(campaignDecider, ...events).state, inCampaign(byEngine(issuedAt), facts));
const dues = (facts: CampaignFacts, ...events: readonly Happened<CampaignEvent>[]) =>
  Object.fromEntries(agendaAfter(facts, ...events).map(({ key, dueAt }) => [key, dueAt]));

describe('the agenda of a campaign', () => {
  it('is empty before the campaign is issued', () => expect(agendaAfter(noFacts)).toEqual([]));
  it('lists every act of the engine from the issue on', () =>
    expect(dues(noFacts, campaignIssued)).toEqual({
      'startParticipation:unit-a': issuedAt,
      'startParticipation:unit-b': issuedAt,
      'openPhase:selfInspection': at('2017-08-25'),
      'openPhase:investigation': at('2017-10-01'),
      passDispatchCutOff: at('2017-09-12'),
      'closePhase:selfInspection': at('2017-10-01'),
      'closePhase:investigation': at('2018-01-01'),
      windUp: null,
    }));
  it('leaves out what is in the log', () => {
    const keys = Object.keys(
      dues({ ...noFacts, started: [unitA] }, campaignIssued, opened('selfInspection'), dispatchPassed),
    );
    expect(keys).toEqual([
      'startParticipation:unit-b',
      'openPhase:investigation',
      'closePhase:selfInspection',
      'closePhase:investigation',
      'windUp',
    ]);
  });
  it('follows the extension of a phase', () =>
    expect(
      dues(noFacts, campaignIssued, opened('selfInspection'), {
        type: 'PhaseExtended',
        schema: 1,
        payload: { phase: 'selfInspection', from: localDate('2017-09-30'), to: localDate('2017-10-20'), reason: 'x' },
      })['closePhase:selfInspection'],
    ).toBe(at('2017-10-21')));
  it('starts a cycle for each table that is filed period by period, and is not wound up before it is over [R-080]', () => {
    const table = { tables: [], obligations: [monthly] };
    const keys = (facts: CampaignFacts) =>
      campaignAgenda(given(campaignDecider, ...everythingClosed).state, {
        ...inCampaign(byEngine(issuedAt), facts),
        plan: { ...samplePlan, returns: table },
      }).map(({ key, dueAt }) => [key, dueAt]);
    expect(keys(allConcluded)).toEqual([
      ['startCycle:progress', issuedAt],
      ['windUp', null],
    ]);
    const running = { ...allConcluded, cycles: { started: ['progress'], concluded: [] } };
    expect(keys(running)).toEqual([['windUp', null]]);
    const over = { ...allConcluded, cycles: { started: ['progress'], concluded: ['progress'] } };
    expect(keys(over)).toEqual([['windUp', at('2018-01-01')]]);
  });
  it('has no dispatch to wait for in a plan without declarations [R-001]', () => {
    const { declaration: _, ...plan } = samplePlan;
    const story = everythingClosed.filter((event) => event !== dispatchPassed);
    const { state } = given(campaignDecider, ...story);
    const items = campaignAgenda(state, { ...inCampaign(byEngine(issuedAt), allConcluded), plan });
    expect(items.map(({ key, dueAt }) => [key, dueAt])).toEqual([['windUp', at('2018-01-01')]]);
  });
  it('holds the winding up as a gate until the last unit has concluded', () => {
    expect(dues({ ...allConcluded, concluded: [unitA] }, ...everythingClosed)).toEqual({ windUp: null });
    expect(dues(allConcluded, ...everythingClosed)).toEqual({ windUp: at('2018-01-01') });
  });
  it('is empty once the campaign is wound up', () =>
    expect(
      agendaAfter(allConcluded, ...everythingClosed, { type: 'CampaignWoundUp', schema: 1, payload: { units: 2 } }),
    ).toEqual([]));
  it('names every act that the decider takes at its instant', () => {
    const [first] = agendaAfter(noFacts, campaignIssued).filter(({ act }) => act === 'openPhase');
    given(campaignDecider, campaignIssued)
      .when({ type: 'OpenPhase', phase: 'selfInspection', dueAt: first!.dueAt! }, inCampaign(byEngine(first!.dueAt!)))
      .thenHappens(opened('selfInspection'));
  });
});
