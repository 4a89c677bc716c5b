import { given, type Happened } from '@taizhang/testing/given-when-then';
import { by, byEngine } from '../kernel/acting.features';
import { pledgingPlan } from '../plan/sample-plan.features';
import { dueInstant } from '../time';
import { china2017 } from '../time/china-2017.features';
import { dutiesOf } from './duties';
import { participationAgenda } from './participation.agenda';
import type { ParticipationCommand } from './participation.commands';
import type { ParticipationFacts } from './participation.context';
import { participationDecider } from './participation.decide';
import type { ParticipationEvent } from './participation.events';
import {
  ann,
  atIssue,
  atTheEnd,
  campaignEnds,
  inSelfInspection,
  inUnit,
  nobody,
  selfInspectionOpens,
  started,
} from './participation.features';

/** A plan of pledges only, as S0 has it. */
const { declaration: _d, withdrawal: _w, leniency: _l, sectors: _s, ...plan } = pledgingPlan;
const record: ParticipationCommand = { type: 'RecordPledgesAsked', units: 1, persons: 7 };
const asked: ParticipationEvent = { type: 'PledgesAsked', schema: 1, payload: { units: 1, persons: 7 } };
const deadline = dueInstant(plan.pledges!.due, selfInspectionOpens, china2017);
const set: ParticipationEvent = { type: 'DeadlineSet', schema: 1, payload: { duty: 'pledge', deadline } };

const context = (facts: ParticipationFacts, acting = byEngine(selfInspectionOpens)) => ({
  ...inUnit(acting, facts),
  plan,
});
const counting = (pledgesAsked: number, pledgesSigned: number): ParticipationFacts => ({
  ...inSelfInspection,
  counts: { ...nobody, pledgesAsked, pledgesSigned },
});
const keys = (facts: ParticipationFacts, ...story: readonly Happened<ParticipationEvent>[]) =>
  participationAgenda(given(participationDecider, ...story).state, context(facts)).map(({ key }) => key);

describe("a unit's part in a campaign of pledges", () => {
  it('has the duty to pledge and none of the declaration [R-001, R-038]', () => {
    expect(dutiesOf(plan, 'section').map(({ key }) => key)).toEqual(['meeting', 'pledge']);
  });

  it('asks for pledges when their phase opens, once', () => {
    expect(keys(inSelfInspection, started)).toContain('askPledges');
    expect(keys(atIssue, started)).not.toContain('askPledges');
    expect(keys(inSelfInspection, started, asked)).not.toContain('askPledges');
    expect(keys(inSelfInspection, started)).not.toContain('askDeclarations');
  });

  it('records how many units and persons were asked, by the engine, once', () => {
    const told = given(participationDecider, started);
    told.when(record, context(inSelfInspection)).thenHappens(asked);
    told.when(record, context(inSelfInspection, by(selfInspectionOpens, 'commissionOffice'))).thenRefused('EngineOnly');
    told.when(record, context(atIssue)).thenRefused('NotDueYet');
    given(participationDecider, started, asked).when(record, context(inSelfInspection)).thenHappens();
  });

  it('refuses to ask for what the plan does not hold', () => {
    const { pledges: _, ...bare } = plan;
    given(participationDecider, started)
      .when(record, { ...context(inSelfInspection), plan: bare })
      .thenRefused('PlanWithoutSection', { section: 'pledges' });
    given(participationDecider, started)
      .when({ type: 'RecordDeclarationsAsked', asked: 1, excluded: 0 }, context(inSelfInspection))
      .thenRefused('PlanWithoutSection', { section: 'declaration' });
  });

  it('owes until the unit and everybody in it has signed, and climbs the ladder for the rest [R-010]', () => {
    expect(keys(counting(8, 5), started, set, asked)).toEqual(
      expect.arrayContaining(['openEscalation:pledge.1', 'pledge']),
    );
    expect(keys(counting(8, 8), started, set, asked)).not.toContain('openEscalation:pledge.1');
    expect(keys(counting(8, 8), started, set, asked)).not.toContain('pledge');
  });

  it('chases by name those who have not signed [R-045]', () => {
    const chase: ParticipationCommand = { type: 'ChasePersons', duty: 'pledge', persons: [ann], channel: 'console' };
    const chasing = {
      ...context(counting(8, 5), by(selfInspectionOpens, 'coordinator')),
      chase: { outstanding: [ann], chasedToday: [] },
    };
    expect(given(participationDecider, started, set, asked).when(chase, chasing).decision.accepted).toBe(true);
  });

  it('concludes when all have signed and nothing else is owed, and not before they were asked', () => {
    const over: ParticipationFacts = { ...atTheEnd, counts: { ...nobody, pledgesAsked: 8, pledgesSigned: 8 } };
    const done: ParticipationEvent = {
      type: 'UnitDutyReported',
      schema: 1,
      payload: { duty: 'meeting', note: 'held' },
      occurredAt: selfInspectionOpens,
    };
    const conclusion = (...story: readonly Happened<ParticipationEvent>[]) =>
      participationAgenda(given(participationDecider, ...story).state, context(over)).find(
        ({ key }) => key === 'conclude',
      )?.dueAt;
    expect(conclusion(started, set, done, asked)).toBe(campaignEnds);
    expect(conclusion(started, set, done)).toBeNull();
  });
});
