import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { campaignId, instant, localDate, personId, unitId, type Instant } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { SignZeroLedger, ZeroLedgerCommand } from './zero-ledger.commands';
import type { ZeroLedgerContext } from './zero-ledger.context';
import { zeroLedgerDecider } from './zero-ledger.decide';
import { zeroContradicted } from './zero-ledger.state';

const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
const acting = (role: Role, day = '2015-03-20', firstFoundOn?: string): ZeroLedgerContext => ({
  now: at(day),
  actor: { kind: 'person', personId: personId(`p-${role}`) },
  roles: [role],
  plan: { planId: 'p-2015', version: 1 },
  ...(firstFoundOn !== undefined && { firstFoundOn: localDate(firstFoundOn) }),
});
const head = acting('unitHead');
const sign: SignZeroLedger = {
  type: 'SignZeroLedger',
  campaignId: campaignId('c-2015'),
  unitId: unitId('u-bureau'),
  upTo: localDate('2015-03-15'),
};
const { type: _, ...payload } = sign;
const signed = { type: 'ZeroLedgerSigned', schema: 1, payload } as const;

describe('an empty ledger', () => {
  it('is a zero only once the head of the unit has signed it, up to a day that has come [R-052]', () => {
    const empty = given(zeroLedgerDecider);
    empty.when(sign, head).thenHappens(signed);
    empty.when(sign, acting('coordinator')).thenRefused('Forbidden');
    empty.when({ ...sign, upTo: localDate('2015-03-21') }, head).thenRefused('ZeroDayAhead', { date: '2015-03-21' });
  });

  it('is not signed where a problem was found by that day; an earlier day can be [R-052]', () => {
    const found = acting('unitHead', '2015-03-20', '2015-03-10');
    given(zeroLedgerDecider).when(sign, found).thenRefused('LedgerNotEmpty', { date: '2015-03-10' });
    const { state } = given(zeroLedgerDecider).when({ ...sign, upTo: localDate('2015-03-09') }, found);
    expect(state).toMatchObject({ status: 'signed', upTo: '2015-03-09', signedBy: 'p-unitHead' });
  });

  it('is signed on, never back; a withdrawn zero can be signed again', () => {
    const open = given(zeroLedgerDecider, signed);
    open
      .when({ ...sign, upTo: localDate('2015-03-01') }, head)
      .thenRefused('ZeroSignedFurther', { date: '2015-03-15' });
    open.when({ type: 'WithdrawZeroLedger', reason: ' ' }, head).thenRefused('ReasonMissing');
    const withdrawn = { type: 'ZeroLedgerWithdrawn', schema: 1, payload: { reason: '补列问题' } } as const;
    open.when({ type: 'WithdrawZeroLedger', reason: '补列问题' }, head).thenHappens(withdrawn);
    const earlier = { ...sign, upTo: localDate('2015-03-01') };
    const { state } = given(zeroLedgerDecider, signed, withdrawn).when(earlier, head);
    expect(state).toMatchObject({ status: 'signed', upTo: '2015-03-01' });
    expect(state).not.toHaveProperty('withdrawnFor');
    given(zeroLedgerDecider)
      .when({ type: 'WithdrawZeroLedger', reason: '补列问题' }, head)
      .thenRefused('ZeroNotSigned');
  });

  it('is contradicted by a problem of a day within it, and not by a later one [R-052]', () => {
    const { state } = given(zeroLedgerDecider).when(sign, head);
    expect(zeroContradicted(state, localDate('2015-03-15'))).toBe(true);
    expect(zeroContradicted(state, localDate('2015-03-16'))).toBe(false);
    expect(zeroContradicted(state, undefined)).toBe(false);
  });
});

describe('any story of a zero', () => {
  const commands: ZeroLedgerCommand[] = [
    sign,
    { ...sign, upTo: localDate('2015-03-18') },
    { type: 'WithdrawZeroLedger', reason: '补列问题' },
    { type: 'WithdrawZeroLedger', reason: '签错' },
  ];
  checkDecider(zeroLedgerDecider, {
    commands,
    contexts: [head, acting('coordinator'), acting('unitDeputy', '2015-03-20', '2015-03-16')],
    steps: 20,
    reaches: ['ZeroLedgerSigned', 'ZeroLedgerWithdrawn'],
  });
});
