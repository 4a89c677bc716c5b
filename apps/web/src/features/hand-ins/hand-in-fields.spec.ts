import { faultsIn } from '../../parts/act-form-model';
import { actFrom, fieldSpecs } from './hand-in-fields';

const today = '2015-03-20';
const about = {
  receivedOn: '2015-03-10',
  staff: [{ personId: 'p1', name: '张某', post: '纪检员', unitId: 'u1', unitName: '监察室' }],
};
const disposals = [{ value: 'treasury', label: '上缴财政' }];

const faultsOf = (act: Parameters<typeof fieldSpecs>[0], values: Record<string, string>): string[] =>
  faultsIn(
    fieldSpecs(act, about, disposals, today).map(({ named, ...spec }) => ({
      ...spec,
      label: spec.name,
      ...(named && { options: [...named] }),
    })),
    values,
  ).map(({ field, fault }) => `${field.name} ${fault}`);

describe('the acts on a hand-in', () => {
  it('value it in yuan, on a basis [R-041]', () => {
    expect(faultsOf('value', { amount: '12.345' })).toEqual(['amount noAmount', 'basis missing']);
    expect(actFrom('value', { amount: '1,280.50', basis: '发票' })).toEqual({
      act: 'value',
      body: { amountFen: 128_050, basis: '发票' },
    });
  });

  it('keep it on a day between receipt and today, with somebody of the unit [R-041]', () => {
    const values = { occurredOn: '2015-03-09', place: '保险柜', keeperId: 'p2' };
    expect(faultsOf('keep', values)).toEqual(['occurredOn tooEarly', 'keeperId missing']);
    expect(faultsOf('keep', { ...values, occurredOn: '2015-03-21', keeperId: 'p1' })).toEqual(['occurredOn tooLate']);
  });

  it('dispose of it in one of the ways that are offered, with what it brought where it brought anything', () => {
    const values = { occurredOn: today, how: 'gift', document: '批准件' };
    expect(faultsOf('dispose', values)).toEqual(['how missing']);
    expect(actFrom('dispose', { ...values, how: 'treasury' })).toMatchObject({
      body: expect.not.objectContaining({ amountFen: expect.anything() }),
    });
  });
});
