import { localDate } from '../kernel';
import { formOf, nilForm, sandShares } from './declaration.features';
import { differsFrom } from './differs-from';

describe('what differs from last time', () => {
  it('is everything in a first form', () => {
    expect(differsFrom(undefined, formOf(sandShares))).toEqual([{ change: 'added', item: 'i1', after: sandShares }]);
  });

  it('is nothing between equal forms, whatever the order of their members', () => {
    const { key, ...rest } = sandShares;
    expect(differsFrom(formOf(sandShares), formOf({ ...rest, key }))).toEqual([]);
    expect(differsFrom(nilForm, nilForm)).toEqual([]);
  });

  it('names the fields of an item that changed', () => {
    const after = {
      ...sandShares,
      amountFen: 13_000_000,
      withdrawal: { state: 'agreed', on: localDate('2017-09-29') },
    } as const;
    expect(differsFrom(formOf(sandShares), formOf(after))).toEqual([
      { change: 'changed', item: 'i1', fields: ['amountFen', 'withdrawal'], before: sandShares, after },
    ]);
    const { toMonth: _, ...running } = sandShares;
    expect(differsFrom(formOf(sandShares), formOf(running))).toMatchObject([{ fields: ['period'] }]);
  });

  it('shows what is new in the order of the form, then what is gone', () => {
    const second = { ...sandShares, key: 'i2' };
    const third = { ...sandShares, key: 'i3' };
    expect(differsFrom(formOf(sandShares, second), formOf(third, second))).toMatchObject([
      { change: 'added', item: 'i3' },
      { change: 'removed', item: 'i1' },
    ]);
  });
});
