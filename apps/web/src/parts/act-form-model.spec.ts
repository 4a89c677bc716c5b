import { type ActField, faultsIn, sentValues } from './act-form-model';

const field = (name: string, more: Partial<ActField>): ActField => ({
  name,
  label: name,
  kind: 'line',
  required: true,
  ...more,
});

const faultsOf = (one: ActField, value: string): string[] =>
  faultsIn([one], { [one.name]: value }).map(({ fault }) => fault);

describe('the form of an act', () => {
  it('asks for what is required and for nothing else', () => {
    const fields = [field('reason', {}), field('note', { required: false })];
    expect(faultsIn(fields, { reason: '  ' }).map((each) => [each.field.name, each.fault])).toEqual([
      ['reason', 'missing'],
    ]);
    expect(faultsIn(fields, { reason: '外出学习' })).toEqual([]);
  });

  it.each([
    ['2017-13-40', ['noDate']],
    ['2017-08-01', ['tooEarly']],
    ['2017-09-13', ['tooLate']],
    ['2017-09-12', []],
  ])('holds the day %s to its bounds', (day, faults) => {
    expect(faultsOf(field('on', { kind: 'date', from: '2017-08-16', to: '2017-09-12' }), day)).toEqual(faults);
  });

  it.each([
    ['12', []],
    ['12.5', ['noCount']],
    ['-1', ['noCount']],
    ['100001', ['tooMany']],
  ])('counts %s as whole persons', (typed, faults) => {
    expect(faultsOf(field('attendance', { kind: 'count', most: 100_000 }), typed)).toEqual(faults);
  });

  it('reads an amount to the fen, and no word as an amount', () => {
    expect(faultsOf(field('price', { kind: 'amount' }), '12.00')).toEqual([]);
    expect(faultsOf(field('price', { kind: 'amount' }), '约三万')).toEqual(['noAmount']);
  });

  it('takes no choice that was not offered', () => {
    const how = field('how', { kind: 'choice', options: [{ value: 'transfer', label: '转让' }] });
    expect(faultsOf(how, '')).toEqual(['missing']);
    expect(faultsOf(how, 'gift')).toEqual(['missing']);
    expect(faultsOf(how, 'transfer')).toEqual([]);
  });

  it('sends trimmed values and leaves out what was left empty', () => {
    expect(sentValues([field('reason', {}), field('note', {})], { reason: ' 出差 ', note: '' })).toEqual({
      reason: '出差',
    });
  });
});
