import { type ActField, faultsIn, joined, sentValues, severalOf } from './act-form-model';

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

  it('takes as many of several as the rule asks for, and none that was not offered', () => {
    const options = ['li', 'wang', 'sun'].map((value) => ({ value, label: value }));
    const members = field('members', { kind: 'several', least: 2, options });
    expect(faultsOf(members, '')).toEqual(['missing']);
    expect(faultsOf(members, joined(['li']))).toEqual(['tooFew']);
    expect(faultsOf(members, joined(['li', 'zhao']))).toEqual(['missing']);
    expect(faultsOf(members, joined(['li', 'sun']))).toEqual([]);
    expect(severalOf(joined(['li', 'sun']))).toEqual(['li', 'sun']);
    expect(severalOf(undefined)).toEqual([]);
  });

  it('takes nobody who is barred, though he is shown', () => {
    const lead = field('lead', { kind: 'choice', options: [{ value: 'wang', label: '王', barred: true }] });
    expect(faultsOf(lead, 'wang')).toEqual(['missing']);
    const members = field('members', { kind: 'several', options: [{ value: 'wang', label: '王', barred: true }] });
    expect(faultsOf(members, 'wang')).toEqual(['missing']);
  });

  it('sends trimmed values and leaves out what was left empty', () => {
    expect(sentValues([field('reason', {}), field('note', {})], { reason: ' 出差 ', note: '' })).toEqual({
      reason: '出差',
    });
  });
});
