import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { campaignId, handInId, instant, localDate, personId, unitId, type Instant, type PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { HandInCommand, ReceiveHandIn } from './hand-in.commands';
import type { HandInContext } from './hand-in.context';
import { handInDecider } from './hand-in.decide';
import { isLateHandIn } from './hand-in.state';

const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
const giver = personId('p-giver');
const acting = (actor: PersonId, ...roles: readonly Role[]): HandInContext => ({
  now: at('2015-03-20'),
  actor: { kind: 'person', personId: actor },
  roles,
  plan: { planId: 'p-2015', version: 1 },
  giftKinds: ['goods', 'cash', 'prepaidCard'],
  staff: [giver, personId('p-keeper')],
  receiptTaken: false,
});
const inspector = acting(personId('p-inspector'), 'partInspector');
const receive: ReceiveHandIn = {
  type: 'ReceiveHandIn',
  campaignId: campaignId('c-2015'),
  handInId: handInId('h-1'),
  unitId: unitId('u-bureau'),
  personId: giver,
  giver: 'interestedParty',
  kind: 'prepaidCard',
  description: '购物卡',
  quantity: 2,
  takenOn: localDate('2015-02-10'),
  receiptNumber: '00017',
  occurredAt: at('2015-03-16'),
};
const { type: _, occurredAt, ...payload } = receive;
const received = { type: 'HandInReceived', schema: 1, payload, occurredAt } as const;
const valued = { type: 'HandInValued', schema: 1, payload: { amountFen: 200_000, basis: '卡面金额' } } as const;

describe('a hand-in', () => {
  it('is registered one by one, with a receipt [R-041]', () => {
    const empty = given(handInDecider);
    empty.when(receive, inspector).thenHappens(received);
    empty.when({ ...receive, kind: 'yacht' }, inspector).thenRefused('GiftKindUnknown', { kind: 'yacht' });
    empty.when({ ...receive, receiptNumber: '' }, inspector).thenRefused('ReceiptNumberMissing');
    empty.when({ ...receive, kind: 'cash' }, inspector).thenRefused('CashAmountMissing');
    empty.when({ ...receive, takenOn: localDate('2015-03-17') }, inspector).thenRefused('TakenAfterHandIn');
    empty.when(receive, acting(personId('p-coordinator'), 'coordinator')).thenRefused('Forbidden');
  });

  it('comes from one named person of the unit, or from one unit, under a receipt of its own [R-041]', () => {
    const empty = given(handInDecider);
    const { personId: _person, ...fromNobody } = receive;
    empty.when(fromNobody, inspector).thenRefused('HandInFromNobody');
    empty.when({ ...receive, fromUnitId: unitId('u-office') }, inspector).thenRefused('HandInFromNobody');
    const { state } = empty.when({ ...fromNobody, fromUnitId: unitId('u-office') }, inspector);
    expect(state).toMatchObject({ status: 'received', fromUnitId: 'u-office' });
    empty.when(receive, { ...inspector, staff: [] }).thenRefused('HandInPersonNotInUnit');
    empty
      .when(receive, { ...inspector, receiptTaken: true })
      .thenRefused('ReceiptNumberTaken', { receiptNumber: '00017' });
    const keep = {
      type: 'KeepHandIn',
      place: '保险柜',
      keeperId: personId('p-x'),
      occurredAt: at('2015-03-17'),
    } as const;
    given(handInDecider, received).when(keep, inspector).thenRefused('KeeperNotInUnit');
  });

  it('is never registered, valued, kept or disposed of by whoever handed it in [R-018]', () => {
    const own = acting(giver, 'partInspector');
    given(handInDecider).when(receive, own).thenRefused('HandInIsYours');
    const open = given(handInDecider, received, valued);
    open.when({ type: 'ValueHandIn', amountFen: 1, basis: '询价' }, own).thenRefused('HandInIsYours');
    const keep = { type: 'KeepHandIn', place: '保险柜', keeperId: giver, occurredAt: at('2015-03-16') } as const;
    open.when(keep, inspector).thenRefused('HandInIsYours');
  });

  it('is late when it comes more than the month after it was taken that policy gives [R-042]', () => {
    const { state } = given(handInDecider).when(receive, inspector);
    expect(isLateHandIn(state, 1)).toBe(true);
    expect(isLateHandIn({ ...state, takenOn: localDate('2015-02-16') }, 1)).toBe(false);
    expect(isLateHandIn(state, undefined)).toBe(false);
  });

  it('is valued before it is disposed of, on a document', () => {
    const dispose = {
      type: 'DisposeOfHandIn',
      how: 'treasury',
      document: '上缴国库凭证',
      occurredAt: at('2015-03-18'),
    } as const;
    given(handInDecider, received).when(dispose, inspector).thenRefused('HandInNotValued');
    const { state } = given(handInDecider, received, valued).when(dispose, inspector);
    expect(state).toMatchObject({ status: 'disposed', amountFen: 200_000 });
    given(handInDecider, received, valued)
      .when({ ...dispose, document: '' }, inspector)
      .thenRefused('DisposalDocumentMissing');
  });
});

describe('any story of a hand-in', () => {
  const commands: HandInCommand[] = [
    receive,
    { ...receive, kind: 'cash', amountFen: 100_000 },
    { type: 'ValueHandIn', amountFen: 180_000, basis: '询价' },
    { type: 'KeepHandIn', place: '保险柜', keeperId: personId('p-keeper'), occurredAt: at('2015-03-16') },
    { type: 'PayInHandIn', account: '廉政账户', amountFen: 180_000, voucher: '1', occurredAt: at('2015-03-17') },
    { type: 'DisposeOfHandIn', how: 'treasury', document: '凭证', occurredAt: at('2015-03-18') },
  ];
  checkDecider(handInDecider, {
    commands,
    contexts: [inspector, acting(giver, 'disciplineGroup')],
    steps: 30,
    reaches: ['HandInReceived', 'HandInValued', 'HandInKept', 'HandInPaidIn', 'HandInDisposed'],
  });
});
