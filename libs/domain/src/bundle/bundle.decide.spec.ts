import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { clueId, instant, personId, type Acting } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { BundleCommand, HandOverBundle, TakeBundleReceipt, TakeInBundle } from './bundle.commands';
import { bundleDecider } from './bundle.decide';

const now = instant('2018-03-20T02:32:00.000Z');
const acting = (...roles: readonly Role[]): Acting => ({
  now,
  actor: { kind: 'person', personId: personId('p-1') },
  roles,
});
const system: Acting = { now, actor: { kind: 'system' }, roles: [] };
const office = acting('commissionOffice');

const scope = { firstPosition: 12, lastPosition: 40, events: 2, checkpointSize: 44 };
const handOver: HandOverBundle = {
  type: 'HandOverBundle',
  bundleId: 'b1',
  kind: 'transfer',
  ...scope,
  to: { house: 'audit.example', name: '市审计局' },
  digest: 'sha256:aa',
  clueId: clueId('x1'),
  documentNumber: '纪移〔2018〕3号',
};
const receipt: TakeBundleReceipt = {
  type: 'TakeBundleReceipt',
  digest: 'sha256:aa',
  number: 'b1',
  by: { house: 'audit.example', name: '市审计局' },
  takenInAt: instant('2018-03-21T02:00:00.000Z'),
};
const takeIn: TakeInBundle = {
  type: 'TakeInBundle',
  bundleId: 'b2',
  kind: 'range',
  ...scope,
  from: { house: 'lower.example', name: '县纪委' },
  ledger: 'official',
  checkpointRoot: 'AAAA',
  digest: 'sha256:bb',
  number: 'b2',
};
const event = <T extends string, P>(type: T, payload: P) => ({ type, schema: 1, payload }) as const;
const { type: _h, ...handedOver } = handOver;
const { type: _t, ...takenIn } = takeIn;
const { type: _r, digest: _d, ...receiptTaken } = receipt;

describe('a bundle that is handed over', () => {
  it('is recorded once, by whoever keeps clues or by the system, and waits for its receipt [R-061]', () => {
    const none = given(bundleDecider);
    none.when(handOver, office).thenHappens(event('BundleHandedOver', handedOver));
    none.when(handOver, acting('coordinator')).thenRefused('Forbidden');
    const { state } = none.when(handOver, system);
    expect(state).toMatchObject({ status: 'handedOver', other: handOver.to });
    expect(state).not.toHaveProperty('receipt');
  });

  const waiting = given(bundleDecider, event('BundleHandedOver', handedOver));

  it('takes the receipt of its receiver for its content, and of nobody and nothing else', () => {
    waiting.when(receipt, office).thenHappens(event('BundleReceiptTaken', receiptTaken));
    waiting.when({ ...receipt, digest: 'sha256:cc' }, office).thenRefused('BundleReceiptOfAnother');
    const other = { ...receipt, by: { house: 'other.example', name: '别处' } };
    waiting.when(other, office).thenRefused('BundleReceiptOfAnother');
    given(bundleDecider).when(receipt, office).thenRefused('BundleNeverHandedOver');
  });

  it('has one receipt', () => {
    const done = given(bundleDecider, event('BundleHandedOver', handedOver), event('BundleReceiptTaken', receiptTaken));
    done.when(receipt, office).thenHappens();
    done.when({ ...receipt, number: 'b9' }, office).thenRefused('BundleReceiptTakenAlready', { number: 'b1' });
  });
});

describe('a bundle of another body', () => {
  it('is taken in once: again it is refused, with the day of the first time [R-061]', () => {
    given(bundleDecider).when(takeIn, system).thenHappens(event('BundleTakenIn', takenIn));
    given(bundleDecider).when(takeIn, acting('unitHead')).thenRefused('Forbidden');
    given(bundleDecider, event('BundleTakenIn', takenIn))
      .when(takeIn, system)
      .thenRefused('BundleTakenInAlready', { at: '2017-01-01T00:00:00.000Z' });
  });

  it('takes no receipt: that is for whoever handed it over', () => {
    given(bundleDecider, event('BundleTakenIn', takenIn)).when(receipt, office).thenRefused('BundleNeverHandedOver');
  });
});

describe('any story of a bundle', () => {
  const commands: BundleCommand[] = [handOver, receipt, { ...receipt, number: 'b9' }, takeIn];
  checkDecider(bundleDecider, {
    commands,
    contexts: [office, system, acting('unitHead')],
    steps: 12,
    reaches: ['BundleHandedOver', 'BundleReceiptTaken', 'BundleTakenIn'],
  });
});
