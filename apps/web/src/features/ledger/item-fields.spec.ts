import { faultsIn } from '../../parts/act-form-model';
import { actFrom, fieldSpecs } from './item-fields';

const today = '2015-03-20';
const staff = [{ personId: 'p1', name: '张某', post: '科员', unitId: 'u1', unitName: '地籍处' }];
const item = { staff, foundOn: '2015-03-02', closedOn: '2015-03-10' };

const faultsOf = (act: Parameters<typeof fieldSpecs>[0], values: Record<string, string>): string[] =>
  faultsIn(
    fieldSpecs(act, item, today).map(({ choices, named, ...spec }) => ({
      ...spec,
      label: spec.name,
      ...(choices && { options: choices.map((value) => ({ value, label: value })) }),
      ...(named && { options: [...named] }),
    })),
    values,
  ).map(({ field, fault }) => `${field.name} ${fault}`);

describe('the acts on an item of the ledger', () => {
  it('set a measure, an owner of the unit and a limit that lies ahead [R-046]', () => {
    expect(faultsOf('setRectification', {})).toHaveLength(3);
    const values = { measure: '登记上交', ownerId: 'p2', dueOn: '2015-03-19' };
    expect(faultsOf('setRectification', values)).toEqual(['ownerId missing', 'dueOn tooEarly']);
    expect(faultsOf('setRectification', { ...values, ownerId: 'p1', dueOn: today })).toEqual([]);
  });

  it('claim it as done on a day between the finding and today, with evidence [R-050]', () => {
    const values = { occurredOn: '2015-03-01', result: '已上交', evidence: '' };
    expect(faultsOf('claim', values)).toEqual(['occurredOn tooEarly', 'evidence missing']);
    expect(faultsOf('claim', { ...values, occurredOn: '2015-03-21', evidence: '收据' })).toEqual([
      'occurredOn tooLate',
    ]);
  });

  it('look back after the closing, not before it', () => {
    expect(faultsOf('lookBack', { occurredOn: '2015-03-09', finding: '未反弹' })).toEqual(['occurredOn tooEarly']);
  });

  it('settle a tendency in one of three ways only [R-047]', () => {
    expect(faultsOf('settle', { occurredOn: today, by: 'sanction', note: '已谈' })).toEqual(['by missing']);
    expect(actFrom('settle', { occurredOn: today, by: 'criticism', note: '已谈' })).toMatchObject({
      body: { by: 'criticism' },
    });
  });

  it('send no end of the publicity where none was given', () => {
    expect(actFrom('publicise', { occurredOn: today, medium: '公开栏' })).toEqual({
      act: 'publicise',
      body: { occurredOn: today, medium: '公开栏' },
    });
  });
});
