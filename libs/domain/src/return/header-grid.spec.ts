import type { ReturnColumn, ReturnHead } from '../plan/returns.types';
import { columnPaths, headerGrid } from './header-grid';

const named = (key: string, under?: string): ReturnHead => ({
  key,
  label: { zh: key, en: key },
  ...(under !== undefined && { under }),
});
const leaf = (key: string, under?: string): ReturnColumn => ({ ...named(key, under), unit: 'text', shows: 'name' });
const drawn = (heads: readonly ReturnHead[], columns: readonly ReturnColumn[]) =>
  headerGrid({ heads, columns }).map((row) => row.map(({ key, columns: wide, rows: deep }) => [key, wide, deep]));

describe('the header of a table', () => {
  it('is drawn level by level, each head over its own leaves, a lone leaf down to the last level [R-082]', () => {
    const heads = [named('basics'), named('part'), named('persons', 'part')];
    const columns = [
      leaf('number'),
      leaf('name', 'basics'),
      leaf('age', 'basics'),
      leaf('self', 'persons'),
      leaf('relative', 'persons'),
      leaf('manner', 'part'),
    ];
    expect(drawn(heads, columns)).toEqual([
      [
        ['number', 1, 3],
        ['basics', 2, 1],
        ['part', 3, 1],
      ],
      [
        ['name', 1, 2],
        ['age', 1, 2],
        ['persons', 2, 1],
        ['manner', 1, 2],
      ],
      [
        ['self', 1, 1],
        ['relative', 1, 1],
      ],
    ]);
    expect(
      columnPaths({ heads, columns })
        .get('self')
        ?.map(({ zh }) => zh),
    ).toEqual(['part', 'persons', 'self']);
  });

  it('covers every leaf on every level exactly once, also where one head stands over two places', () => {
    const heads = [named('a'), named('b')];
    const columns = [leaf('1', 'a'), leaf('2', 'b'), leaf('3', 'a'), leaf('4')];
    const covered = headerGrid({ heads, columns })
      .flat()
      .reduce((cells, { columns: wide, rows: deep }) => cells + wide * deep, 0);
    expect(covered).toBe(4 * 2);
  });

  it('does not draw a head over no column, nor loop on one that is not known', () => {
    expect(drawn([named('empty')], [leaf('1'), leaf('2', 'nobody')])).toEqual([
      [
        ['1', 1, 1],
        ['2', 1, 1],
      ],
    ]);
  });
});
