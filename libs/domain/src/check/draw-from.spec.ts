import { unitId } from '../kernel';
import { drawFrom, quotas } from './draw-from';
import type { CheckGroup } from './check.events';

const groups: readonly CheckGroup[] = [
  { unitId: unitId('u-a'), rank: 'section', members: ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'] },
  { unitId: unitId('u-b'), rank: 'clerk', members: ['p-6', 'p-7'] },
  { unitId: unitId('u-a'), rank: 'clerk', members: ['p-8'] },
];
const order = ['p-7', 'p-2', 'p-8', 'p-5', 'p-1', 'p-6', 'p-3', 'p-4'];
const ids = (...asked: Parameters<typeof drawFrom>): readonly string[] => drawFrom(...asked).map(({ id }) => id);

describe('a draw', () => {
  it('takes the first in the order of the hashes, and gives the same list again [R-077]', () => {
    const rule = { strata: 'none', size: { kind: 'count', count: 3 } } as const;
    expect(ids(groups, rule, order)).toEqual(['p-7', 'p-2', 'p-8']);
    expect(drawFrom([...groups].reverse(), rule, order)).toEqual(drawFrom(groups, rule, order));
  });

  it('takes a share of every stratum, rounded up, so that none is passed over [R-077]', () => {
    const tenth = { kind: 'share', percent: 10 } as const;
    expect(ids(groups, { strata: 'unit', size: tenth }, order)).toEqual(['p-7', 'p-2']);
    expect(ids(groups, { strata: 'rank', size: tenth }, order)).toEqual(['p-7', 'p-2']);
    expect(ids(groups, { strata: 'unit', size: { kind: 'share', percent: 100 } }, order)).toEqual(order);
  });

  it('divides a number as the strata are large, the rest by the largest remainders [R-077]', () => {
    expect(quotas([60, 30, 10], { kind: 'count', count: 10 })).toEqual([6, 3, 1]);
    expect(quotas([5, 5, 5], { kind: 'count', count: 4 })).toEqual([2, 1, 1]);
    expect(quotas([2, 1], { kind: 'count', count: 50 })).toEqual([2, 1]);
    expect(quotas([], { kind: 'count', count: 5 })).toEqual([]);
  });
});
