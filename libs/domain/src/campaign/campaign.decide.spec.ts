import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { localDate } from '../kernel';
import { at, by, byEngine, bySystem } from '../kernel/acting.features';
import type { CampaignCommand, ExtendPhase } from './campaign.commands';
import { campaignDecider } from './campaign.decide';
import {
  allConcluded,
  campaignIssued,
  closed,
  dispatchPassed,
  everythingClosed,
  inCampaign,
  issueCampaign,
  issuedAt,
  noFacts,
  opened,
} from './campaign.features';

const nothing = () => given(campaignDecider);
const issued = () => given(campaignDecider, campaignIssued);
const running = () => given(campaignDecider, campaignIssued, opened('selfInspection'));
const over = () => given(campaignDecider, ...everythingClosed);

const opens = at('2017-08-25');
const closes = at('2017-10-01');
const openPhase: CampaignCommand = { type: 'OpenPhase', phase: 'selfInspection', dueAt: opens };
const closePhase: CampaignCommand = { type: 'ClosePhase', phase: 'selfInspection', dueAt: closes };
const extend = (to: string, reason = 'typhoon'): ExtendPhase => ({
  type: 'ExtendPhase',
  phase: 'selfInspection',
  to: localDate(to),
  reason,
});

describe('issuing a campaign', () => {
  it.each(['commissionOffice', 'leader'] as const)('is open to the %s', (role) =>
    nothing()
      .when(issueCampaign, inCampaign(by(issuedAt, role)))
      .thenHappens(campaignIssued.event),
  );
  it('is open to the set-up of a ledger', () =>
    nothing()
      .when(issueCampaign, inCampaign(bySystem(issuedAt)))
      .thenHappens(campaignIssued.event));
  it('is refused to a coordinator', () =>
    nothing()
      .when(issueCampaign, inCampaign(by(issuedAt, 'coordinator')))
      .thenRefused('Forbidden', { needed: 'commissionOffice, leader' }));
  it('happens once', () =>
    issued()
      .when(issueCampaign, inCampaign(by(issuedAt, 'leader')))
      .thenRefused('CampaignAlreadyIssued'));
  it('is refused for another version than the plan at hand', () =>
    nothing()
      .when({ ...issueCampaign, planVersion: 2 }, inCampaign(by(issuedAt, 'leader')))
      .thenRefused('PlanVersionUnknown', { version: 2 }));
});

describe('opening a phase', () => {
  it('happens at 00:00 of its first day', () =>
    issued()
      .when(openPhase, inCampaign(byEngine(opens)))
      .thenHappens(opened('selfInspection')));
  it('keeps the planned instant when the engine comes to it late', () => {
    const { state } = issued().when(openPhase, inCampaign(byEngine(at('2017-09-03', '12:00'))));
    expect(state.phases['selfInspection']?.openedAt).toBe(opens);
  });
  it('is refused before that', () =>
    issued()
      .when(openPhase, inCampaign(byEngine(at('2017-08-24', '23:59'))))
      .thenRefused('NotDueYet', { dueAt: opens }));
  it('is no act of people, whatever their role', () =>
    issued()
      .when(openPhase, inCampaign(by(opens, 'leader')))
      .thenRefused('EngineOnly'));
  it('is nothing new for a phase that is open', () =>
    running()
      .when(openPhase, inCampaign(byEngine(opens)))
      .thenHappens());
  it('is refused for a phase that the plan lacks', () =>
    issued()
      .when({ ...openPhase, phase: 'lookBack' }, inCampaign(byEngine(opens)))
      .thenRefused('PhaseUnknown'));
  it('is refused before the campaign is issued', () =>
    nothing()
      .when(openPhase, inCampaign(byEngine(opens)))
      .thenRefused('CampaignNotRunning'));
  it('starts a phase without a first day with the issue', () => {
    const context = inCampaign(byEngine(issuedAt));
    const [first, ...others] = context.plan.phases;
    const { from: _, ...relative } = first!;
    given(campaignDecider, campaignIssued)
      .when({ ...openPhase, dueAt: issuedAt }, { ...context, plan: { ...context.plan, phases: [relative, ...others] } })
      .thenHappens(opened('selfInspection', issuedAt));
  });
});

describe('closing a phase', () => {
  it('happens when its last day is over', () =>
    running()
      .when(closePhase, inCampaign(byEngine(closes)))
      .thenHappens(closed('selfInspection')));
  it('is refused on its last day', () =>
    running()
      .when(closePhase, inCampaign(byEngine(at('2017-09-30', '23:59'))))
      .thenRefused('NotDueYet'));
  it('is refused for a phase that has not opened', () =>
    issued()
      .when(closePhase, inCampaign(byEngine(closes)))
      .thenRefused('PhaseNotOpen'));
  it('follows an extension: the old instant is refused and the new one holds', () => {
    const extended = given(campaignDecider, campaignIssued, opened('selfInspection'), {
      type: 'PhaseExtended',
      schema: 1,
      payload: { phase: 'selfInspection', from: localDate('2017-09-30'), to: localDate('2017-10-20'), reason: 'x' },
    });
    const later = at('2017-10-21');
    extended.when(closePhase, inCampaign(byEngine(closes))).thenRefused('DueInstantMoved', { dueAt: later });
    extended
      .when({ ...closePhase, dueAt: later }, inCampaign(byEngine(later)))
      .thenHappens(closed('selfInspection', later));
  });
});

describe('extending a phase', () => {
  const leader = inCampaign(by(at('2017-09-20'), 'leader'));
  it('moves its last day, with a reason', () =>
    running()
      .when(extend('2017-10-20'), leader)
      .thenHappens({
        type: 'PhaseExtended',
        schema: 1,
        payload: {
          phase: 'selfInspection',
          from: localDate('2017-09-30'),
          to: localDate('2017-10-20'),
          reason: 'typhoon',
        },
      }));
  it('is for the leader alone', () =>
    running()
      .when(extend('2017-10-20'), inCampaign(by(at('2017-09-20'), 'commissionOffice')))
      .thenRefused('Forbidden', { needed: 'leader' }));
  it('needs a reason', () => running().when(extend('2017-10-20', ' '), leader).thenRefused('ReasonMissing'));
  it('never shortens it', () => running().when(extend('2017-09-30'), leader).thenRefused('ExtensionNotLater'));
  it('never ends in the past', () =>
    running()
      .when(extend('2017-10-02'), inCampaign(by(at('2017-10-05'), 'leader')))
      .thenRefused('ExtensionNotLater'));
  it('is refused for a phase that is closed', () =>
    given(campaignDecider, campaignIssued, opened('selfInspection'), closed('selfInspection'))
      .when(extend('2017-10-20'), leader)
      .thenRefused('PhaseNotOpen'));
});

describe('the cut-off of the collective dispatch', () => {
  const dueAt = at('2017-09-12');
  const pass: CampaignCommand = { type: 'PassDispatchCutOff', dueAt };
  it('records how many were sent and how many are missing', () =>
    running()
      .when(pass, inCampaign(byEngine(dueAt)))
      .thenHappens(dispatchPassed));
  it('is refused before its instant', () =>
    running()
      .when(pass, inCampaign(byEngine(at('2017-09-11', '23:59'))))
      .thenRefused('NotDueYet'));
  it('passes once', () =>
    over()
      .when(pass, inCampaign(byEngine(dueAt)))
      .thenHappens());
});

describe('winding up', () => {
  const windUp: CampaignCommand = { type: 'WindUpCampaign' };
  const end = at('2018-01-01');
  it('ends the campaign when every phase is closed and every unit has concluded', () => {
    const { thenHappens, state } = over().when(windUp, inCampaign(byEngine(end), allConcluded));
    thenHappens({ type: 'CampaignWoundUp', schema: 1, payload: { units: 2 } });
    expect(state).toMatchObject({ status: 'woundUp', woundUpAt: end });
  });
  it('is refused while a unit has not concluded', () =>
    over()
      .when(windUp, inCampaign(byEngine(end), { ...allConcluded, concluded: [] }))
      .thenRefused('CampaignStillOpen', { phases: '', units: 2 }));
  it('is refused while a phase is open', () =>
    running()
      .when(windUp, inCampaign(byEngine(end), allConcluded))
      .thenRefused('CampaignStillOpen', { phases: 'selfInspection, investigation', units: 0 }));
});

describe('the decider of a campaign', () => {
  const instants = [issuedAt, opens, at('2017-09-12'), closes, at('2018-01-01')];
  checkDecider(campaignDecider, {
    commands: [
      issueCampaign,
      openPhase,
      { type: 'OpenPhase', phase: 'investigation', dueAt: closes },
      extend('2017-10-10'),
      closePhase,
      { ...closePhase, dueAt: at('2017-10-11') },
      { type: 'ClosePhase', phase: 'investigation', dueAt: at('2018-01-01') },
      { type: 'PassDispatchCutOff', dueAt: at('2017-09-12') },
      { type: 'WindUpCampaign' },
    ],
    contexts: instants.flatMap((now) => [
      inCampaign(by(now, 'leader'), noFacts),
      inCampaign(byEngine(now), allConcluded),
    ]),
    steps: 40,
    reaches: [
      'CampaignIssued',
      'PhaseOpened',
      'PhaseExtended',
      'PhaseClosed',
      'DispatchCutOffPassed',
      'CampaignWoundUp',
    ],
  });
});
