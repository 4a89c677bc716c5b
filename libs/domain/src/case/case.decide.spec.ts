import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { localDate, personId, unitId } from '../kernel';
import type { CaseCommand } from './case.commands';
import { caseDecider } from './case.decide';
import { originalStaff } from './case.state';
import {
  accept,
  acting,
  assign,
  at,
  byAdjudicator,
  byEngine,
  byLeader,
  byOfficer,
  bySuperior,
  bySupervisor,
  chen,
  close,
  concludeAdjudication,
  concludeExamination,
  decision,
  endOf,
  evidence,
  fileCase,
  lin,
  liu,
  ma,
  matter,
  meet,
  reportExecution,
  serve,
  staff,
  sun,
  talk,
  until,
  wang,
  zhang,
  zhao,
} from './case.features';

const after = (...[last]: Parameters<typeof until>) => given(caseDecider, ...until(last));

describe('filing a case [R-062, R-063]', () => {
  it('is approved by the leader, and starts the examination of 90 days from the day of filing', () => {
    const { state } = given(caseDecider).when(fileCase, byLeader('2017-10-27'));
    expect(state).toMatchObject({ status: 'filed', caseId: matter, authority: 'own', filedBy: lin });
    expect(state.clocks.examination?.deadline.dueAt).toBe(endOf('2018-01-25'));
  });

  it('takes the limit of the day: three months by the rules of 1994, and none where no rule sets one [R-102]', () => {
    const of1994 = byLeader('2015-04-10', { policy: { examinationLimit: '3 months' } });
    const filed = { ...fileCase, actOn: localDate('2015-03-01') };
    expect(given(caseDecider).when(filed, of1994).state.clocks.examination?.deadline.dueAt).toBe(endOf('2015-07-10'));
    expect(given(caseDecider).when(filed, byLeader('2015-04-10', { policy: {} })).state.clocks).toEqual({});
  });

  it('follows cadre management: who is managed above is filed on above [R-015]', () => {
    const concerned = [{ personId: zhang, partyMember: true, cityManaged: true }];
    given(caseDecider).when(fileCase, byLeader('2017-10-27', { concerned })).thenRefused('CaseAboveAuthority');
    const { state } = given(caseDecider).when(fileCase, bySuperior('2017-10-27', { concerned }));
    expect(state.authority).toBe('superior');
  });

  it('may rest on no, one or many clues and concern several persons, but never nobody', () => {
    const many = { ...fileCase, clueIds: [], personIds: [zhang, personId('p-gao')] };
    expect(given(caseDecider).when(many, byLeader('2017-10-27')).state.personIds).toHaveLength(2);
    given(caseDecider)
      .when({ ...fileCase, personIds: [] }, byLeader('2017-10-27'))
      .thenRefused('CaseConcernsNobody');
  });

  it('is nobody else’s act, and never that of the person concerned [R-018]', () => {
    given(caseDecider).when(fileCase, bySupervisor('2017-10-27')).thenRefused('Forbidden');
    given(caseDecider)
      .when(fileCase, acting(zhang, ['leader'], at('2017-10-27')))
      .thenRefused('CaseAboutYourself');
    after('CaseFiled')
      .when({ ...fileCase, number: '另一案号' }, byLeader('2017-10-28'))
      .thenRefused('CaseAlreadyFiled');
  });
});

describe('the team and the panel [R-018]', () => {
  it('have at least two members each', () => {
    after('CaseFiled')
      .when({ type: 'AssignTeam', members: [wang, wang], lead: wang }, bySupervisor('2017-10-30'))
      .thenRefused('CaseTeamTooSmall');
    after('ExaminationConcluded')
      .when({ type: 'AcceptAdjudication', panel: [sun] }, bySupervisor('2017-11-17'))
      .thenRefused('CasePanelTooSmall');
  });

  it('never share a member, also when he has left the team since', () => {
    const mixed: CaseCommand = { type: 'AcceptAdjudication', panel: [sun, wang] };
    after('ExaminationConcluded').when(mixed, bySupervisor('2017-11-17')).thenRefused('InvestigatorIsAdjudicator');
    const replaced = after('ExaminationConcluded').when(
      { type: 'AssignTeam', members: [liu, ma], lead: liu },
      bySupervisor('2017-11-16'),
    ).state;
    expect(caseDecider.decide(mixed, replaced, bySupervisor('2017-11-17'))).toMatchObject({
      rejection: { code: 'InvestigatorIsAdjudicator' },
    });
    const returned = after('AdjudicationAccepted').when(
      { type: 'ReturnFromAdjudication', kind: 'supplement', reason: '补查资金来源' },
      byLeader('2017-11-20'),
    ).state;
    const back: CaseCommand = { type: 'AssignTeam', members: [wang, sun], lead: wang };
    expect(caseDecider.decide(back, returned, bySupervisor('2017-11-21'))).toMatchObject({
      rejection: { code: 'InvestigatorIsAdjudicator' },
    });
  });

  it('check every member when he is assigned: concerned, of the same unit, related, or without the role', () => {
    const withStaff = (conflict: 'sameUnit' | 'relative') =>
      bySupervisor('2017-10-30', { staff: staff.map((each) => ({ ...each, conflicts: [conflict] })) });
    after('CaseFiled').when(assign, withStaff('sameUnit')).thenRefused('CaseStaffConflict', { conflict: 'sameUnit' });
    after('CaseFiled').when(assign, withStaff('relative')).thenRefused('CaseStaffConflict', { conflict: 'relative' });
    after('CaseFiled')
      .when({ type: 'AssignTeam', members: [wang, zhang], lead: wang }, bySupervisor('2017-10-30'))
      .thenRefused('CaseStaffConflict', { personId: zhang, conflict: 'subject' });
    after('CaseFiled')
      .when({ type: 'AssignTeam', members: [wang, chen], lead: wang }, bySupervisor('2017-10-30'))
      .thenRefused('CaseStaffNotQualified', { personId: chen });
  });

  it('lose whoever declares an interest, and do not take him again', () => {
    const declared: CaseCommand = { type: 'DeclareInterest', personId: liu, kind: 'relative', note: '表亲' };
    const { state } = after('ExaminationTeamAssigned').when(declared, acting(liu, ['caseOfficer'], at('2017-11-01')));
    expect(state).toMatchObject({ team: [wang], recused: [{ personId: liu, kind: 'relative' }] });
    expect(caseDecider.decide(assign, state, bySupervisor('2017-11-02'))).toMatchObject({
      rejection: { code: 'CaseStaffConflict', details: { conflict: 'declaredInterest' } },
    });
    after('ExaminationTeamAssigned')
      .when(declared, acting(ma, ['caseOfficer'], at('2017-11-01')))
      .thenRefused('Forbidden');
  });
});

describe('each step', () => {
  it('says what must come first', () => {
    given(caseDecider).when(assign, bySupervisor('2017-10-27')).thenRefused('CaseNotFiled');
    after('CaseFiled').when(evidence, byOfficer('2017-11-03')).thenRefused('CaseNeedsTeam');
    after('EvidenceRecorded').when(accept, bySupervisor('2017-11-17')).thenRefused('CaseNeedsExaminationConcluded');
    after('ExaminationConcluded')
      .when(concludeAdjudication, byAdjudicator('2017-11-17'))
      .thenRefused('CaseNeedsAdjudicationAccepted');
    after('AdjudicationAccepted').when(decision, byLeader('2017-11-28')).thenRefused('CaseNeedsAdjudicationConcluded');
    after('AdjudicationConcluded').when(serve, byOfficer('2017-12-05')).thenRefused('CaseNeedsDecision');
    after('AdjudicationConcluded').when(close, bySupervisor('2017-12-05')).thenRefused('CaseNeedsDecision');
    after('AdjudicationConcluded').when(evidence, byOfficer('2017-11-28')).thenRefused('CaseStagePassed');
  });

  it('of the examination is the team’s, and a talk is held by two of them', () => {
    after('ExaminationTeamAssigned')
      .when(evidence, acting(ma, ['caseOfficer'], at('2017-11-03')))
      .thenRefused('CaseNotYourTeam');
    after('ExaminationTeamAssigned')
      .when({ ...talk, talkerIds: [wang] } as CaseCommand, byOfficer('2017-11-06'))
      .thenRefused('TalkNeedsTwo');
    after('ExaminationTeamAssigned')
      .when({ ...talk, talkerIds: [wang, ma] } as CaseCommand, byOfficer('2017-11-06'))
      .thenRefused('TalkerNotOnTeam');
  });

  it('of adjudication waits until everybody concerned has met the facts', () => {
    after('TalkRecorded').when(concludeExamination, byOfficer('2017-11-15')).thenRefused('CaseFactsNotPresented');
    after('ExaminationTeamAssigned')
      .when(concludeExamination, byOfficer('2017-11-15'))
      .thenRefused('CaseWithoutEvidence');
  });
});

describe('the clocks of a case [R-097]', () => {
  const longer: CaseCommand = {
    type: 'ExtendCaseClock',
    clock: 'examination',
    amount: 90,
    reason: '案情重大',
  };

  it('are extended by the approver that the policy names, once, by no more than it allows', () => {
    const examining = after('ExaminationTeamAssigned');
    examining.when(longer, byLeader('2018-01-10')).thenRefused('Forbidden', { needed: 'superiorCommission' });
    examining.when({ ...longer, amount: 91 }, bySuperior('2018-01-10')).thenRefused('CaseExtensionNotAllowed');
    const { state } = examining.when(longer, bySuperior('2018-01-10'));
    expect(state.clocks.examination?.deadline.dueAt).toBe(endOf('2018-04-25'));
    expect(caseDecider.decide(longer, state, bySuperior('2018-02-10'))).toMatchObject({
      rejection: { code: 'CaseExtensionNotAllowed' },
    });
  });

  it('stand still while the case is suspended, and run on with what was left', () => {
    const stopped = after('ExaminationTeamAssigned').when(
      { type: 'SuspendCase', reason: '当事人住院' },
      byLeader('2017-11-08'),
    ).state;
    expect(stopped.suspended).toMatchObject({ clock: 'examination', reason: '当事人住院' });
    const running = caseDecider.decide({ type: 'ResumeCase' }, stopped, byLeader('2017-11-28'));
    expect(running).toMatchObject({ events: [{ payload: { deadline: { dueAt: endOf('2018-02-14') } } }] });
  });

  it('of the examination stands still during adjudication and runs on when the case is returned', () => {
    const { state } = after('AdjudicationAccepted').when(
      { type: 'ReturnFromAdjudication', kind: 'reexamination', reason: '主要事实不清' },
      byLeader('2017-11-25'),
    );
    // Concluded on 15 November with 71 days left.
    expect(state.clocks.examination?.deadline.dueAt).toBe(endOf('2018-02-04'));
    expect(state).toMatchObject({ status: 'examining', returned: { kind: 'reexamination' } });
    expect(caseDecider.decide(concludeExamination, state, byOfficer('2017-12-01'))).toMatchObject({
      rejection: { code: 'CaseFactsNotPresented' },
    });
  });
});

describe('the decision [R-065]', () => {
  const adjudicated = after('AdjudicationConcluded');

  it('keeps what was laid before the decision-maker beside what he chose and why', () => {
    const proposed = { facts: [], leniency: 'contradicted', articles: ['条例'] } as const;
    const { state } = adjudicated.when(decision, byLeader('2017-12-01', { proposed }));
    expect(state.decisions).toMatchObject([{ proposed, choice: 'adopt', reason: decision.reason, approvedBy: lin }]);
    adjudicated.when({ ...decision, reason: ' ' }, byLeader('2017-12-01')).thenRefused('ReasonMissing');
  });

  it('gives each sanction its effect from the day of approval, by the rules of the day of the act', () => {
    const { state } = adjudicated.when(
      { ...decision, sanctions: ['partyWarning', 'adminWarning'] },
      byLeader('2017-12-01'),
    );
    expect(state.decisions[0]?.sanctions).toEqual([
      { kind: 'partyWarning', from: '2017-12-01', months: 12, until: '2018-12-01' },
      { kind: 'adminWarning', from: '2017-12-01', months: 6, until: '2018-06-01' },
    ]);
    expect(state.decisions[0]).toMatchObject({
      serveBy: { dueAt: endOf('2018-01-01') },
      reportBy: { dueAt: endOf('2018-06-01') },
    });
  });

  it('knows no government sanction before the Supervision Law, and no party sanction for who is no member [B5]', () => {
    adjudicated
      .when({ ...decision, sanctions: ['governmentWarning'] }, byLeader('2017-12-01'))
      .thenRefused('SanctionNotInForce');
    const concerned = [{ personId: zhang, partyMember: false, cityManaged: false }];
    adjudicated.when(decision, byLeader('2017-12-01', { concerned })).thenRefused('SanctionNeedsMember');
  });

  it('falls below the plan’s mandatory outcome only with a reason of its own [R-111]', () => {
    const floor = { clause: '二（二）' };
    const exempt = { ...decision, outcome: 'exempt', sanctions: [], grade: 'none' } as const;
    adjudicated.when(exempt, byLeader('2017-12-01', { floor })).thenRefused('DecisionBelowFloor');
    const { state } = adjudicated.when(
      { ...exempt, floorDeparture: '金额极小且当日退还' },
      byLeader('2017-12-01', { floor }),
    );
    expect(state.decisions[0]).toMatchObject({ outcome: 'exempt', floorDeparture: '金额极小且当日退还' });
  });

  it('is not approved by the person concerned, nor by whoever worked on the case', () => {
    adjudicated.when(decision, acting(zhang, ['leader'], at('2017-12-01'))).thenRefused('CaseAboutYourself');
    adjudicated.when(decision, acting(wang, ['leader'], at('2017-12-01'))).thenRefused('CaseDeciderWorkedOnIt');
    adjudicated.when(decision, acting(sun, ['leader'], at('2017-12-01'))).thenRefused('CaseDeciderWorkedOnIt');
    adjudicated.when(decision, bySupervisor('2017-12-01')).thenRefused('CaseAboveAuthority');
  });

  it('names who must stay out of the appeal', () => {
    expect(originalStaff(after('DecisionApproved').state)).toEqual([wang, liu, sun, zhao, lin]);
  });
});

describe('closing and archiving [R-071]', () => {
  const executed = after('ExecutionReported');
  const open = [{ accountabilityId: 'case.k-36' as never, track: 'partyHead', status: 'open' as const }];

  it('is refused while an accountability track is open, whoever asks', () => {
    for (const context of [bySupervisor, byLeader, bySuperior])
      executed.when(close, context('2018-01-04', { blockers: open })).thenRefused('CaseGateHeld', { open: 1 });
    expect(executed.when(close, bySupervisor('2018-01-04')).state).toMatchObject({ status: 'closed' });
  });

  it('alone waits for the tracks: decision, service and execution do not', () => {
    const held = { blockers: open };
    expect(after('AdjudicationConcluded').when(decision, byLeader('2017-12-01', held)).decision.accepted).toBe(true);
    expect(after('DecisionApproved').when(serve, byOfficer('2017-12-05', held)).decision.accepted).toBe(true);
    expect(after('DecisionServed').when(reportExecution, bySupervisor('2017-12-20', held)).decision.accepted).toBe(
      true,
    );
  });

  it('needs every decision served and every sanction’s execution reported', () => {
    after('DecisionApproved').when(close, bySupervisor('2018-01-04')).thenRefused('DecisionNotServed');
    after('DecisionServed').when(close, bySupervisor('2018-01-04')).thenRefused('ExecutionNotReported');
  });

  it('is the end: nothing is added to an archived case', () => {
    const closed = executed.when(close, bySupervisor('2018-01-04')).state;
    for (const command of [evidence, serve, { type: 'SuspendCase', reason: '再查' } satisfies CaseCommand])
      expect(caseDecider.decide(command, closed, byOfficer('2018-01-05'))).toMatchObject({
        rejection: { code: 'CaseAlreadyClosed' },
      });
  });
});

describe('any story of a case', () => {
  const contexts = ['2017-11-10', '2017-12-20'].flatMap((day) => [
    byLeader(day),
    bySupervisor(day),
    byOfficer(day),
    byAdjudicator(day),
    bySuperior(day),
    acting('engine', [], at('2018-01-24')),
  ]);
  const beginnings = (
    [
      'CaseFiled',
      'ExaminationTeamAssigned',
      'FactsPresented',
      'ExaminationConcluded',
      'AdjudicationAccepted',
      'AdjudicationConcluded',
      'DecisionApproved',
      'ExecutionReported',
    ] as const
  ).map((last) => until(last).map((each) => ('event' in each ? each.event : each)));
  const commands: CaseCommand[] = [
    fileCase,
    assign,
    { type: 'AssignTeam', members: [liu, ma], lead: ma },
    evidence,
    talk,
    meet,
    concludeExamination,
    { type: 'DeferAdjudication', reason: '材料不全' },
    accept,
    { type: 'ReturnFromAdjudication', kind: 'supplement', reason: '补查' },
    concludeAdjudication,
    decision,
    serve,
    { type: 'RecordExecutionStep', personId: zhang, step: 'pay', note: '降一档', occurredAt: at('2017-12-10') },
    reportExecution,
    { type: 'TransferToJustice', personIds: [zhang], to: '人民检察院', reason: '涉嫌犯罪' },
    { type: 'TakeOverCase', handlingUnitId: unitId('u-city'), reason: '直接查办' },
    { type: 'SuperviseCase', supervisionId: 's-1', instruction: '限期报结果', dueOn: localDate('2017-12-29') },
    { type: 'AnswerSupervision', supervisionId: 's-1', answer: '已办结' },
    { type: 'DeclareInterest', personId: liu, kind: 'witness', note: '证人' },
    { type: 'ExtendCaseClock', clock: 'examination', amount: 30, reason: '案情复杂' },
    { type: 'SuspendCase', reason: '当事人住院' },
    { type: 'ResumeCase' },
    close,
  ];
  checkDecider(caseDecider, {
    commands,
    contexts,
    beginnings,
    steps: 40,
    reaches: [
      'ExaminationTeamAssigned',
      'EvidenceRecorded',
      'TalkRecorded',
      'ExaminationConcluded',
      'AdjudicationDeferred',
      'AdjudicationAccepted',
      'AdjudicationReturned',
      'AdjudicationConcluded',
      'DecisionApproved',
      'DecisionServed',
      'ExecutionStepRecorded',
      'TransferredToJustice',
      'CaseTakenOver',
      'CaseSupervised',
      'SupervisionAnswered',
      'InterestDeclared',
      'CaseClockExtended',
      'CaseSuspended',
      'CaseResumed',
      'CaseClosed',
    ],
  });
  it('is told by people: the engine only reminds and chases', () => {
    given(caseDecider).when(fileCase, byEngine('2017-10-27')).thenRefused('Forbidden');
  });
});
