import { faultsIn } from '../../parts/act-form-model';
import { actFrom, fieldSpecs } from './act-fields';

const today = '2017-09-26';

const faultsOf = (act: Parameters<typeof fieldSpecs>[0], values: Record<string, string>): string[] =>
  faultsIn(
    fieldSpecs(act, today).map(({ choices, ...spec }) => ({
      ...spec,
      label: spec.name,
      ...(choices && { options: choices.map((value) => ({ value, label: value })) }),
    })),
    values,
  ).map(({ field, fault }) => `${field.name} ${fault}`);

describe('reporting a withdrawal', () => {
  const values = {
    occurredOn: '2017-09-25',
    how: 'transfer',
    price: '12.5',
    proof: '转让协议',
    filedWith: '市场监管所',
  };

  it('asks for the day, the way, the price, the proof and where it was filed', () => {
    expect(faultsOf('report', {})).toHaveLength(5);
    expect(faultsOf('report', values)).toEqual([]);
  });

  it('takes no day that lies ahead', () => {
    expect(faultsOf('report', { ...values, occurredOn: '2017-09-27' })).toEqual(['occurredOn tooLate']);
  });

  it('sends the price in fen', () => {
    expect(actFrom('report', values)).toMatchObject({ body: { how: 'transfer', priceFen: 12_500_000 } });
    expect(actFrom('report', { ...values, how: 'gift' })).toBeUndefined();
  });
});

describe('judging a withdrawal', () => {
  it('may be confirmed without a note, but not doubted, ordered or referred without a reason', () => {
    expect(faultsOf('confirm', {})).toEqual([]);
    expect(faultsOf('doubt', {})).toEqual(['reason missing']);
    expect(faultsOf('order', { dueOn: '2017-10-31' })).toEqual(['reason missing']);
    expect(faultsOf('refer', { to: '派驻纪检组' })).toEqual(['reason missing']);
  });

  it('finds a sham of a named kind, on evidence', () => {
    expect(faultsOf('findSham', { occurredOn: today, detail: '受让人为亲属' })).toEqual([
      'finding missing',
      'evidence missing',
    ]);
  });

  it('orders somebody out by a day that is not past', () => {
    expect(faultsOf('order', { dueOn: '2017-09-01', reason: '逾期' })).toEqual(['dueOn tooEarly']);
  });
});
