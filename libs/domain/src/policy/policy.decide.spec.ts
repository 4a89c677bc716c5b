import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { localDate, policyId } from '../kernel';
import { at, by } from '../kernel/acting.features';
import type { AdoptPolicy } from './policy.commands';
import { policyDecider } from './policy.decide';
import { policyNumbersOn, type AdoptedPolicy } from './policy.state';

const policy = (
  layer: AdoptedPolicy['layer'],
  effectiveFrom: string,
  numbers: AdoptedPolicy['numbers'],
): AdoptedPolicy => ({
  policyId: policyId(layer),
  layer,
  effectiveFrom: localDate(effectiveFrom),
  title: layer,
  numbers,
});
const adopt = (payload: AdoptedPolicy): AdoptPolicy => ({ type: 'AdoptPolicy', ...payload });
const city = policy('city', '2017-01-01', { clueProposalDays: 15 });
const office = by(at('2017-08-15'), 'commissionOffice');
const adopted = { type: 'PolicyAdopted', schema: 1, payload: city } as const;

describe('adopting a policy', () => {
  it('puts the numbers of one layer in force from a date on', () =>
    given(policyDecider).when(adopt(city), office).thenHappens(adopted));
  it('takes the same numbers again as nothing new, and others from that date not at all', () => {
    given(policyDecider, adopted).when(adopt(city), office).thenHappens();
    given(policyDecider, adopted)
      .when(adopt({ ...city, numbers: { clueProposalDays: 7 } }), office)
      .thenRefused('PolicyAlreadyAdopted', { layer: 'city', effectiveFrom: '2017-01-01' });
  });
  it('is refused to a coordinator', () =>
    given(policyDecider)
      .when(adopt(city), by(at('2017-08-15'), 'coordinator'))
      .thenRefused('Forbidden'));
});

describe('the numbers in force on a date', () => {
  const on = (date: string, ...layers: readonly AdoptedPolicy[]) => policyNumbersOn(layers, localDate(date));
  const centre = policy('centre', '2016-01-01', { clueProposalDays: 30, replyDays: 15 });
  it('are those of the lowest layer that says something', () =>
    expect(on('2017-09-01', city, centre)).toEqual({ clueProposalDays: 15, replyDays: 15 }));
  it('are not those of a policy that takes effect later', () =>
    expect(on('2016-12-31', city, centre)).toEqual({ clueProposalDays: 30, replyDays: 15 }));
  it('are those of the later date within a layer, however late a lower one is', () =>
    expect(
      on(
        '2020-01-01',
        policy('city', '2019-01-01', { clueProposalDays: 7 }),
        city,
        policy('centre', '2019-06-01', { clueProposalDays: 20 }),
      ),
    ).toEqual({ clueProposalDays: 7 }));
});

describe('the decider of a policy', () => {
  checkDecider(policyDecider, {
    commands: [city, policy('city', '2018-01-01', { clueProposalDays: 7 }), policy('unit', '2018-01-01', {})].map(
      adopt,
    ),
    contexts: [office],
    reaches: ['PolicyAdopted'],
  });
});
