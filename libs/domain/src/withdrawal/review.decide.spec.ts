import { given } from '@taizhang/testing/given-when-then';
import { localDate, personId } from '../kernel';
import {
  acting,
  at,
  confirmed,
  doubted,
  endOf,
  officeAt,
  openItem,
  owed,
  ownerAt,
  reported,
  sham,
  zhang,
} from './withdrawal.features';
import type { FindShamWithdrawal, OrderWithdrawal, ReferWithdrawal } from './withdrawal.commands';
import { withdrawalDecider } from './withdrawal.decide';
import type { WithdrawalRefused } from './withdrawal.events';

const confirm = { type: 'ConfirmWithdrawal', note: '' } as const;
const doubt = { type: 'DoubtWithdrawal', reason: '受让人是亲属' } as const;
const findSham: FindShamWithdrawal = { type: 'FindShamWithdrawal', ...sham.payload, occurredAt: at('2017-09-25') };
const order: OrderWithdrawal = { type: 'OrderWithdrawal', dueOn: localDate('2017-10-31'), reason: '逾期未退' };
const refer: ReferWithdrawal = { type: 'ReferWithdrawal', to: '派驻纪检组', reason: '拒不退出' };
const open = given(withdrawalDecider, owed(openItem));
const waiting = given(withdrawalDecider, owed(openItem), reported('2017-09-25'));
const underDoubt = given(withdrawalDecider, owed(openItem), reported('2017-09-25'), doubted);
const foundSham = given(withdrawalDecider, owed(openItem), reported('2017-09-25'), doubted, sham);
const ownOffice = acting(zhang, ['commissionOffice', 'leader'], at('2017-10-10'));

describe('the review of a reported withdrawal', () => {
  it('confirms a proof that holds, also one that was doubted', () => {
    waiting.when(confirm, officeAt('2017-09-26')).thenHappens(confirmed);
    underDoubt.when(confirm, officeAt('2017-09-28')).thenHappens(confirmed);
    open.when(confirm, officeAt('2017-09-26')).thenRefused('WithdrawalNotReported');
  });

  it('is the work of the office, and never of the person himself [R-018]', () => {
    for (const act of [confirm, doubt, findSham] as const) {
      waiting.when(act, ownerAt('2017-10-10')).thenRefused('Forbidden');
      waiting.when(act, ownOffice).thenRefused('WithdrawalReviewerIsSubject');
    }
    foundSham.when(refer, ownOffice).thenRefused('WithdrawalReviewerIsSubject');
  });

  it('doubts a proof for a reason', () => {
    waiting.when(doubt, officeAt('2017-09-27')).thenHappens(doubted.event);
    waiting.when({ ...doubt, reason: '' }, officeAt('2017-09-27')).thenRefused('ReasonMissing');
    underDoubt.when(doubt, officeAt('2017-09-28')).thenHappens();
    underDoubt.when({ ...doubt, reason: '价格异常' }, officeAt('2017-09-28')).thenRefused('WithdrawalUnderReview');
  });

  it('finds a sham on facts and evidence, also after it was confirmed', () => {
    underDoubt.when(findSham, officeAt('2017-10-10')).thenHappens(sham);
    const discipline = acting(personId('p-discipline'), ['disciplineGroup'], at('2017-10-10'));
    const settled = given(withdrawalDecider, owed(openItem), reported('2017-09-25'), confirmed);
    settled.when(findSham, discipline).thenHappens(sham);
    expect(settled.when(findSham, discipline).state).not.toHaveProperty('confirmedAt');
    underDoubt.when({ ...findSham, evidence: '' }, officeAt('2017-10-10')).thenRefused('ShamEvidenceMissing');
    open.when(findSham, officeAt('2017-10-10')).thenRefused('WithdrawalNotReported');
  });
});

describe('ordering somebody out', () => {
  it('waits until the voluntary stage is over, unless a sham was found [R-033]', () => {
    open.when(order, officeAt('2017-09-30')).thenRefused('VoluntaryStageStillOpen', { endsAt: endOf('2017-09-30') });
    expect(open.when(order, officeAt('2017-10-01')).state).toMatchObject({
      status: 'ordered',
      ordered: true,
      deadline: { dueAt: endOf('2017-10-31'), startedAt: at('2017-10-01') },
    });
    expect(foundSham.when(order, officeAt('2017-09-28')).decision.accepted).toBe(true);
  });

  it('sets a day ahead, for a reason, by the office', () => {
    const today = { ...order, dueOn: localDate('2017-10-10') };
    open.when(today, officeAt('2017-10-10')).thenRefused('WithdrawalDateNotAhead');
    open.when({ ...order, reason: '' }, officeAt('2017-10-10')).thenRefused('ReasonMissing');
    open.when(order, acting(personId('p-leader'), ['leader'], at('2017-10-10'))).thenRefused('Forbidden');
    waiting.when(order, officeAt('2017-10-10')).thenRefused('WithdrawalAlreadyReported');
  });

  it('keeps both facts: ordered out, and withdrawn', () => {
    const ordered = open.when(order, officeAt('2017-10-10'));
    const [event] = ordered.decision.accepted ? ordered.decision.events : [];
    const { state } = given(withdrawalDecider, owed(openItem), event ?? sham, reported('2017-10-20'), confirmed);
    expect(state).toMatchObject({ status: 'confirmed', ordered: true, withdrawnAt: at('2017-10-20') });
  });
});

describe('referring a withdrawal', () => {
  const referred = {
    type: 'WithdrawalReferred',
    schema: 1,
    payload: { to: '派驻纪检组', reason: '拒不退出' },
  } as const;
  const refusal: WithdrawalRefused = {
    type: 'WithdrawalRefused',
    schema: 1,
    payload: { statement: '不退' },
    occurredAt: at('2017-09-20'),
  };

  it('needs a refusal, a sham or a date that is past', () => {
    open.when(refer, officeAt('2017-09-30')).thenRefused('NoGroundsForReferral');
    open.when(refer, officeAt('2017-10-01')).thenHappens(referred);
    foundSham.when(refer, officeAt('2017-09-28')).thenHappens(referred);
    given(withdrawalDecider, owed(openItem), refusal).when(refer, officeAt('2017-09-21')).thenHappens(referred);
    waiting.when(refer, officeAt('2017-10-10')).thenRefused('WithdrawalAlreadyReported');
  });

  it('names who takes it over and why, by the office or a leader', () => {
    open.when(refer, acting(personId('p-leader'), ['leader'], at('2017-10-10'))).thenHappens(referred);
    open.when({ ...refer, to: '' }, officeAt('2017-10-10')).thenRefused('ReferralAddresseeMissing');
    open.when({ ...refer, reason: '' }, officeAt('2017-10-10')).thenRefused('ReasonMissing');
  });

  it('ends the matter here', () => {
    const handedOn = given(withdrawalDecider, owed(openItem), referred);
    handedOn.when(order, officeAt('2017-10-10')).thenRefused('WithdrawalAlreadyReferred');
    handedOn.when(refer, officeAt('2017-10-10')).thenHappens();
  });
});
