import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { localDate, personId } from '../kernel';
import { dueInstant } from '../time';
import { china2017 } from '../time/china-2017.features';
import type { ProblemCommand } from './problem.commands';
import { problemDecider } from './problem.decide';
import { problemConcluded } from './problem.state';
import {
  acting,
  at,
  claim,
  coordinatorAt,
  head,
  headAt,
  list,
  owner,
  ownerAt,
  setRectification,
  subject,
} from './problem.features';

const { type: _list, occurredAt: foundAt, ...particulars } = list;
const { type: _claim, occurredAt: claimedAt, ...claimed } = claim;
const found = { type: 'ProblemFound', schema: 1, payload: particulars, occurredAt: foundAt } as const;
const { type: _set, ...limits } = setRectification;
const deadline = dueInstant({ kind: 'fixed', on: limits.dueOn }, at('2017-09-04'), china2017);
const set = { type: 'RectificationSet', schema: 1, payload: { ...limits, deadline } } as const;
const done = { type: 'RectificationClaimed', schema: 1, payload: claimed, occurredAt: claimedAt } as const;
const verified = { type: 'RectificationVerified', schema: 1, payload: { opinion: '属实' } } as const;
const closed = { type: 'ProblemClosed', schema: 1, payload: { opinion: '同意销号' } } as const;

describe('a problem of the ledger', () => {
  it('names its channel and a class of the plan, and says what it was [R-007, R-046, R-048]', () => {
    const empty = given(problemDecider);
    empty.when(list, coordinatorAt('2017-09-04')).thenHappens(found);
    empty
      .when({ ...list, problemClass: 'drinkingCircle' }, coordinatorAt('2017-09-04'))
      .thenRefused('ProblemClassUnknown', { problemClass: 'drinkingCircle' });
    empty.when({ ...list, description: ' ' }, coordinatorAt('2017-09-04')).thenRefused('ProblemDescriptionMissing');
    empty.when(list, ownerAt('2017-09-04')).thenRefused('Forbidden');
    empty
      .when({ ...list, personId: personId('p-stranger') }, coordinatorAt('2017-09-04'))
      .thenRefused('SubjectNotInUnit');
    empty.when(list, coordinatorAt('2017-08-31')).thenRefused('FactInFuture');
  });

  it('has a measure, an owner of the unit and a limit ahead [R-046]', () => {
    const listed = given(problemDecider, found);
    const { state } = listed.when(setRectification, coordinatorAt('2017-09-04'));
    expect(state).toMatchObject({
      status: 'rectifying',
      ownerId: owner,
      deadline: { dueAt: '2017-09-14T16:00:00.000Z' },
    });
    listed
      .when({ ...setRectification, ownerId: personId('p-stranger') }, coordinatorAt('2017-09-04'))
      .thenRefused('OwnerNotInUnit');
    listed
      .when({ ...setRectification, dueOn: localDate('2017-09-03') }, coordinatorAt('2017-09-04'))
      .thenRefused('RectificationDateNotAhead');
    listed.when({ ...setRectification, measure: '' }, coordinatorAt('2017-09-04')).thenRefused('MeasureMissing');
  });

  it('is claimed as done by its owner, with evidence', () => {
    const open = given(problemDecider, found, set);
    open.when(claim, ownerAt('2017-09-13')).thenHappens(done);
    open.when(claim, acting(personId('p-other'), [], '2017-09-13')).thenRefused('ProblemNotYours');
    open.when({ ...claim, evidence: '', files: [] }, ownerAt('2017-09-13')).thenRefused('RectificationEvidenceMissing');
    given(problemDecider, found).when(claim, ownerAt('2017-09-13')).thenRefused('RectificationNotSet');
  });

  it('is verified and closed by another person, never by its owner, its claimer or its subject [R-018, R-050]', () => {
    const waiting = given(problemDecider, found, set, done);
    waiting.when({ type: 'VerifyRectification', opinion: '属实' }, headAt('2017-09-13')).thenHappens(verified);
    for (const involved of [owner, subject]) {
      const context = acting(involved, ['unitHead'], '2017-09-13');
      waiting.when({ type: 'VerifyRectification', opinion: '属实' }, context).thenRefused('ReviewerIsInvolved');
    }
    const ready = given(problemDecider, found, set, done, verified);
    ready.when({ type: 'CloseProblem', opinion: '同意销号' }, headAt('2017-09-14')).thenHappens(closed);
    waiting
      .when({ type: 'CloseProblem', opinion: '同意销号' }, headAt('2017-09-14'))
      .thenRefused('RectificationNotVerified');
  });

  it('goes back to its owner when it is not done', () => {
    const { state } = given(problemDecider, found, set, done).when(
      { type: 'RejectRectification', reason: '开支未清退' },
      headAt('2017-09-13'),
    );
    expect(state).toMatchObject({ status: 'rectifying', rejectedFor: '开支未清退' });
    expect(state).not.toHaveProperty('claim');
  });

  it('comes back when the look-back finds it again, and counts how often [R-050]', () => {
    const over = given(problemDecider, found, set, done, verified, closed);
    const again = over.when({ type: 'ReopenProblem', reason: '问题反弹' }, headAt('2017-11-01')).state;
    expect(again).toMatchObject({ status: 'found', reopened: 1 });
    expect(problemConcluded(again)).toBe(false);
    over
      .when({ type: 'LookBackAtProblem', finding: '未反弹', occurredAt: at('2016-12-01') }, headAt('2017-11-01'))
      .thenRefused('LookBackBeforeClosing');
  });

  it('ends with a reminder or criticism only where it is a tendency [R-047]', () => {
    const settle = {
      type: 'SettleTendency',
      by: 'reminderTalk',
      note: '已提醒谈话',
      occurredAt: at('2017-09-05'),
    } as const;
    given(problemDecider, found).when(settle, headAt('2017-09-05')).thenRefused('NotATendency');
    const slight = { ...found, payload: { ...found.payload, tendency: true } };
    expect(given(problemDecider, slight).when(settle, headAt('2017-09-05')).state.status).toBe('settled');
  });
});

describe('any story of a problem', () => {
  const commands: ProblemCommand[] = [
    list,
    { ...list, tendency: true },
    setRectification,
    { ...setRectification, dueOn: localDate('2017-10-31') },
    claim,
    { type: 'VerifyRectification', opinion: '属实' },
    { type: 'RejectRectification', reason: '未完成' },
    { type: 'PubliciseProblem', medium: '公开栏', occurredAt: at('2017-09-13') },
    { type: 'CloseProblem', opinion: '同意' },
    { type: 'LookBackAtProblem', finding: '未反弹', occurredAt: at('2017-09-14') },
    { type: 'ReopenProblem', reason: '反弹' },
    { type: 'SettleTendency', by: 'criticism', note: '批评教育', occurredAt: at('2017-09-13') },
    { type: 'ReferProblem', reason: '涉嫌违纪' },
  ];
  const discipline = acting(personId('p-discipline'), ['disciplineGroup', 'commissionOffice'], '2017-09-14');
  checkDecider(problemDecider, {
    commands,
    contexts: [coordinatorAt('2017-09-14'), headAt('2017-09-14'), ownerAt('2017-09-14'), discipline],
    steps: 40,
    reaches: [
      'ProblemFound',
      'RectificationSet',
      'RectificationClaimed',
      'RectificationVerified',
      'RectificationRejected',
      'ProblemPublicised',
      'ProblemClosed',
      'ProblemReopened',
      'TendencySettled',
      'ProblemReferred',
    ],
  });
  it('is judged by nobody whose own it is', () => {
    const own = acting(head, ['unitHead'], '2017-09-14');
    const mine = { ...found, payload: { ...found.payload, personId: head } };
    given(problemDecider, mine)
      .when({ type: 'ReferProblem', reason: '涉嫌违纪' }, own)
      .thenRefused('ReviewerIsInvolved');
  });
});
