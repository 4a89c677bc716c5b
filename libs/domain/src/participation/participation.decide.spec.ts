import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { campaignId, localDate, unitId } from '../kernel';
import { at, by, byEngine } from '../kernel/acting.features';
import { samplePlan } from '../plan/sample-plan.features';
import { publishYear } from '../time';
import { china2017, year2018 } from '../time/china-2017.features';
import type { ChasePersons, ParticipationCommand, ReportUnitDuty, RequestExtension } from './participation.commands';
import type { ParticipationContext } from './participation.context';
import { participationDecider } from './participation.decide';
import {
  ann,
  atIssue,
  atTheEnd,
  ben,
  cai,
  campaignEnds,
  deadlineOf,
  deadlineSet,
  deadlinesSet,
  declarationsAsked,
  declareBy,
  inSelfInspection,
  inUnit,
  issuedAt,
  meetingHeld,
  running,
  selfInspectionOpens,
  started,
} from './participation.features';

const start: ParticipationCommand = {
  type: 'StartParticipation',
  campaignId: campaignId('c1'),
  unitId: unitId('unit-a'),
};
const engine = inUnit(byEngine(selfInspectionOpens));
const coordinator = inUnit(by(at('2017-08-31', '10:00'), 'coordinator'));
const nothing = () => given(participationDecider);
const justStarted = () => given(participationDecider, started);
const underWay = () => given(participationDecider, ...running);

describe("starting a unit's part", () => {
  it('follows the issue of the campaign', () =>
    nothing()
      .when(start, inUnit(byEngine(issuedAt), atIssue))
      .thenHappens(started.event));
  it('is refused before the issue', () =>
    nothing()
      .when(start, inUnit(byEngine(issuedAt), { ...atIssue, campaign: { status: 'none', phases: {} } }))
      .thenRefused('CampaignNotRunning'));
  it('happens once', () => justStarted().when(start, engine).thenHappens());
  it('is no act of people', () =>
    nothing()
      .when(start, inUnit(by(issuedAt, 'leader'), atIssue))
      .thenRefused('EngineOnly'));
});

describe('setting deadlines', () => {
  const set: ParticipationCommand = { type: 'SetDeadlines' };
  it('sets those that run from the issue while no phase is open', () =>
    justStarted()
      .when(set, inUnit(byEngine(issuedAt), atIssue))
      .thenHappens(deadlineSet('meeting')));
  it('sets those of the phase once it has opened, from the instant at which it opened', () =>
    given(participationDecider, started, deadlineSet('meeting'))
      .when(set, inUnit(byEngine(at('2017-09-01', '12:00'))))
      .thenHappens(deadlineSet('declare'), deadlineSet('sign'), deadlineSet('verify')));
  it('sets each once', () =>
    given(participationDecider, started, ...deadlinesSet)
      .when(set, engine)
      .thenHappens());
  it('leaves out a duty that does not bind units of this kind', () => {
    const [meeting] = samplePlan.unitDuties;
    const plan = { ...samplePlan, unitDuties: [{ ...meeting!, appliesTo: ['county' as const] }] };
    justStarted()
      .when(set, { ...inUnit(byEngine(issuedAt), atIssue), plan })
      .thenHappens();
  });
  it('marks a working-day deadline that reaches into an unpublished year as provisional', () => {
    const facts = {
      ...inSelfInspection,
      campaign: { ...atIssue.campaign, phases: { selfInspection: { openedAt: at('2017-12-25') } } },
    };
    const { state } = justStarted().when(set, inUnit(byEngine(at('2017-12-25')), facts));
    expect(state.duties['declare']?.deadline).toMatchObject({ provisional: true, calendar: 'cn@1' });
  });
});

describe('deriving deadlines again', () => {
  const rederive: ParticipationCommand = { type: 'RederiveDeadlines' };
  const december = at('2017-12-25');
  const provisional = deadlineOf('declare', december);
  const inWinter = given(participationDecider, started, {
    type: 'DeadlineSet',
    schema: 1,
    payload: { duty: 'declare', deadline: provisional },
  });
  const known = publishYear(china2017, 2018, year2018);

  it('moves a provisional instant once the year is published', () => {
    const { state, decision } = inWinter.when(rederive, inUnit(byEngine(december), inSelfInspection, known));
    expect(decision).toMatchObject({
      accepted: true,
      events: [{ type: 'DeadlineRederived', payload: { duty: 'declare', previousDueAt: provisional.dueAt } }],
    });
    expect(state.duties['declare']?.deadline).toMatchObject({ provisional: false, calendar: 'cn@2' });
  });
  it('leaves it while the year is still unknown', () => inWinter.when(rederive, engine).thenHappens());
  it('never moves a deadline that rests on what was published', () =>
    underWay()
      .when(rederive, inUnit(byEngine(december), inSelfInspection, known))
      .thenHappens());
  it('moves a duty that is due before the end of a phase along with that end', () => {
    const rule = { kind: 'beforePhaseEnd', phase: 'selfInspection' } as const;
    const standing = { ...provisional, rule, dueAt: at('2017-10-01'), provisional: false };
    const phases = {
      selfInspection: { openedAt: selfInspectionOpens, extendedTo: localDate('2017-10-20') },
    };
    const { state } = given(participationDecider, started, {
      type: 'DeadlineSet',
      schema: 1,
      payload: { duty: 'verify', deadline: standing },
    }).when(
      rederive,
      inUnit(byEngine(at('2017-09-25')), { ...inSelfInspection, campaign: { ...inSelfInspection.campaign, phases } }),
    );
    expect(state.duties['verify']?.deadline?.dueAt).toBe(at('2017-10-21'));
  });
});

describe('asking for declarations', () => {
  const asked: ParticipationCommand = { type: 'RecordDeclarationsAsked', asked: 8, excluded: 1 };
  it('is recorded with who is asked and who is left out', () =>
    justStarted().when(asked, engine).thenHappens(declarationsAsked));
  it('waits for the phase to open', () =>
    justStarted()
      .when(asked, inUnit(byEngine(issuedAt), atIssue))
      .thenRefused('NotDueYet'));
  it('happens once', () => underWay().when(asked, engine).thenHappens());
});

describe('reporting a duty of the unit', () => {
  const report: ReportUnitDuty = {
    type: 'ReportUnitDuty',
    duty: 'meeting',
    note: 'all staff came',
    attendance: 31,
    occurredAt: at('2017-08-30', '15:00'),
  };
  it.each(['coordinator', 'unitHead', 'unitDeputy', 'commissionOffice'] as const)('is open to the %s', (role) =>
    underWay()
      .when(report, inUnit(by(at('2017-08-31'), role)))
      .thenHappens(meetingHeld),
  );
  it('keeps when it happened apart from when it was entered', () => {
    const { state } = underWay().when(report, coordinator);
    expect(state.duties['meeting']).toMatchObject({ doneAt: report.occurredAt, doneRecordedAt: coordinator.now });
  });
  it('is refused to an analyst', () =>
    underWay()
      .when(report, inUnit(by(at('2017-08-31'), 'analyst')))
      .thenRefused('Forbidden'));
  it('is refused for a day that has not come', () =>
    underWay()
      .when({ ...report, occurredAt: at('2017-09-02') }, coordinator)
      .thenRefused('FactInFuture'));
  it('is refused while the return that the duty is about was not sent [R-084]', () =>
    underWay()
      .when(report, { ...coordinator, facts: { ...coordinator.facts, returnsOfDuties: { meeting: '统计表' } } })
      .thenRefused('DutyReturnNotSent', { duty: 'meeting', table: '统计表' }));
  it('is refused for a duty that the plan lacks', () =>
    underWay()
      .when({ ...report, duty: 'parade' }, coordinator)
      .thenRefused('DutyUnknown', { duty: 'parade' }));
  it('is refused for what persons owe one by one', () =>
    underWay()
      .when({ ...report, duty: 'declare' }, coordinator)
      .thenRefused('DutyUnknown'));
  it('is refused a second time', () =>
    given(participationDecider, ...running, meetingHeld)
      .when(report, coordinator)
      .thenRefused('DutyAlreadyDone'));
});

describe('chasing persons', () => {
  const morning = at('2017-09-12', '10:00');
  const chase: ChasePersons = {
    type: 'ChasePersons',
    duty: 'declare',
    persons: [ann, ben, cai, ben],
    channel: 'console',
  };
  const context = (more: ParticipationContext['chase'], now = morning): ParticipationContext => ({
    ...inUnit(by(now, 'coordinator')),
    ...(more && { chase: more }),
  });
  it('freezes the list of who is chased and says why others are left out', () =>
    underWay()
      .when(chase, context({ outstanding: [ben, cai], chasedToday: [cai] }))
      .thenHappens({
        type: 'PersonsChased',
        schema: 1,
        payload: {
          duty: 'declare',
          persons: [ben],
          leftOut: [
            { personId: ann, why: 'alreadyMet' },
            { personId: cai, why: 'chasedToday' },
          ],
          channel: 'console',
        },
      }));
  const chased = {
    event: {
      type: 'PersonsChased',
      schema: 1,
      payload: { duty: 'declare', persons: [ben], leftOut: [], channel: 'console' },
    },
    as: { recordedAt: morning },
  } as const;
  it('is refused when nobody is left to chase', () =>
    given(participationDecider, ...running, chased)
      .when({ ...chase, persons: [ben] }, context({ outstanding: [ben], chasedToday: [] }))
      .thenRefused('NobodyToChase', { leftOut: 1 }));
  it('takes the same person again on another day', () =>
    given(participationDecider, ...running, chased)
      .when({ ...chase, persons: [ben] }, context({ outstanding: [ben], chasedToday: [] }, at('2017-09-13', '09:00')))
      .thenHappens(chased.event));
  it('is for duties that persons owe', () =>
    underWay()
      .when({ ...chase, duty: 'meeting' }, context({ outstanding: [ben], chasedToday: [] }))
      .thenRefused('DutyUnknown'));
});

describe('an extension', () => {
  const request: RequestExtension = {
    type: 'RequestExtension',
    duty: 'declare',
    to: localDate('2017-09-15'),
    reason: 'two persons are abroad',
  };
  const now = at('2017-09-10');
  const unit = inUnit(by(now, 'unitHead'));
  const office = inUnit(by(now, 'commissionOffice'));
  const requested = {
    type: 'ExtensionRequested',
    schema: 1,
    payload: { duty: 'declare', to: request.to, reason: request.reason },
  } as const;
  const asked = () => given(participationDecider, ...running, requested);

  it('is asked for by the unit, with a reason', () => {
    underWay().when(request, unit).thenHappens(requested);
    underWay()
      .when({ ...request, reason: '' }, unit)
      .thenRefused('ReasonMissing');
    underWay().when(request, office).thenRefused('Forbidden');
  });
  it('is asked for a later day only', () =>
    underWay()
      .when({ ...request, to: localDate('2017-09-11') }, unit)
      .thenRefused('ExtensionNotLater', { from: '2017-09-11' }));
  it('is asked for once at a time', () => asked().when(request, unit).thenRefused('ExtensionAlreadyRequested'));
  it('needs a deadline', () => justStarted().when(request, unit).thenRefused('DutyHasNoDeadline'));
  it('moves the deadline to the end of the day asked for when it is granted', () => {
    const { state } = asked().when({ type: 'GrantExtension', duty: 'declare' }, office);
    expect(state.duties['declare']).toMatchObject({
      deadline: { dueAt: at('2017-09-16'), extensions: [{ grantedAt: now, approvedBy: 'the-commissionOffice' }] },
      extension: { status: 'granted' },
    });
  });
  it('is not granted by the unit itself', () =>
    asked().when({ type: 'GrantExtension', duty: 'declare' }, unit).thenRefused('Forbidden'));
  it('leaves the deadline where it is when it is refused', () => {
    const { state } = asked().when({ type: 'RefuseExtension', duty: 'declare', reason: 'no' }, office);
    expect(state.duties['declare']).toMatchObject({
      deadline: { dueAt: declareBy },
      extension: { status: 'refused', reason: 'no' },
    });
  });
  it('is neither granted nor refused when nobody asked', () => {
    underWay().when({ type: 'GrantExtension', duty: 'declare' }, office).thenRefused('NoExtensionRequested');
    underWay()
      .when({ type: 'RefuseExtension', duty: 'declare', reason: 'no' }, office)
      .thenRefused('NoExtensionRequested');
  });

  describe('that the plan allows once for three working days', () => {
    const rule = {
      ...samplePlan.declaration.declare.due,
      extension: { times: 1, upTo: { amount: 3, unit: 'workingDays' }, approver: 'leader' },
    } as const;
    const allowed = {
      type: 'DeadlineSet',
      schema: 1,
      payload: { duty: 'declare', deadline: { ...deadlineOf('declare', selfInspectionOpens), rule } },
    } as const;
    const limited = () => given(participationDecider, started, allowed);
    it('goes no further than that', () => {
      limited()
        .when({ ...request, to: localDate('2017-09-14') }, unit)
        .thenHappens({
          ...requested,
          payload: { ...requested.payload, to: localDate('2017-09-14') },
        });
      limited().when(request, unit).thenRefused('ExtensionTooLong', { latest: '2017-09-14' });
    });
    it('is granted by the approver whom the plan names', () => {
      const inTime = { ...requested, payload: { ...requested.payload, to: localDate('2017-09-14') } };
      const waiting = given(participationDecider, started, allowed, inTime);
      waiting.when({ type: 'GrantExtension', duty: 'declare' }, office).thenRefused('Forbidden', { needed: 'leader' });
      const { state } = waiting.when({ type: 'GrantExtension', duty: 'declare' }, inUnit(by(now, 'leader')));
      given(participationDecider, started, allowed, inTime, {
        type: 'ExtensionGranted',
        schema: 1,
        payload: { duty: 'declare', deadline: state.duties['declare']!.deadline!, previousDueAt: declareBy },
      })
        .when({ ...request, to: localDate('2017-09-15') }, unit)
        .thenRefused('ExtensionsUsedUp', { times: 1 });
    });
  });
});

describe("concluding a unit's part", () => {
  const conclude: ParticipationCommand = { type: 'ConcludeParticipation' };
  const done = () => given(participationDecider, ...running, meetingHeld);
  it('follows when every phase is closed and nothing is owed', () =>
    done()
      .when(conclude, inUnit(byEngine(campaignEnds), atTheEnd))
      .thenHappens({ type: 'ParticipationConcluded', schema: 1, payload: { duties: 4 } }));
  it('is refused while a duty of the unit is not reported', () =>
    underWay()
      .when(conclude, inUnit(byEngine(campaignEnds), atTheEnd))
      .thenRefused('ParticipationStillOpen', { duties: 'meeting' }));
  it('is refused while one declaration is not verified', () =>
    done()
      .when(conclude, inUnit(byEngine(campaignEnds), { ...atTheEnd, counts: { ...atTheEnd.counts, verified: 7 } }))
      .thenRefused('ParticipationStillOpen', { duties: 'verify' }));
  it('is refused while a phase is open', () =>
    done()
      .when(conclude, inUnit(byEngine(campaignEnds), { ...inSelfInspection, counts: atTheEnd.counts }))
      .thenRefused('ParticipationStillOpen', { phases: 'selfInspection, investigation' }));
  it('is refused while an owed withdrawal has not been taken up', () =>
    done()
      .when(
        conclude,
        inUnit(byEngine(campaignEnds), {
          ...atTheEnd,
          owedWithdrawals: [{ personId: ann, item: 'i1', submittedAt: campaignEnds }],
        }),
      )
      .thenRefused('ParticipationStillOpen'));
});

describe("the decider of a unit's part", () => {
  const now = at('2017-09-10', '10:00');
  const chase = { outstanding: [ann], chasedToday: [] };
  checkDecider(participationDecider, {
    commands: [
      start,
      { type: 'SetDeadlines' },
      { type: 'RederiveDeadlines' },
      { type: 'RecordDeclarationsAsked', asked: 8, excluded: 1 },
      { type: 'ReportUnitDuty', duty: 'meeting', note: 'held', occurredAt: at('2017-08-30') },
      { type: 'ChasePersons', duty: 'declare', persons: [ann, ben], channel: 'telephone' },
      { type: 'RequestExtension', duty: 'declare', to: localDate('2018-01-20'), reason: 'flood' },
      { type: 'RequestExtension', duty: 'sign', to: localDate('2017-09-20'), reason: 'flood' },
      { type: 'GrantExtension', duty: 'declare' },
      { type: 'RefuseExtension', duty: 'sign', reason: 'no' },
      { type: 'ConcludeParticipation' },
    ],
    contexts: [
      inUnit(byEngine(now), {
        ...inSelfInspection,
        campaign: { ...atIssue.campaign, phases: { selfInspection: { openedAt: at('2017-12-25') } } },
      }),
      inUnit(byEngine(now), inSelfInspection, publishYear(china2017, 2018, year2018)),
      inUnit(byEngine(campaignEnds), atTheEnd),
      { ...inUnit(by(now, 'coordinator')), chase },
      inUnit(by(now, 'commissionOffice')),
    ],
    steps: 40,
    reaches: [
      'ParticipationStarted',
      'DeadlineSet',
      'DeadlineRederived',
      'DeclarationsAsked',
      'UnitDutyReported',
      'PersonsChased',
      'ExtensionRequested',
      'ExtensionGranted',
      'ExtensionRefused',
      'ParticipationConcluded',
    ],
  });
});
