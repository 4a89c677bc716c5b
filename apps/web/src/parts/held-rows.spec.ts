import { holdRows } from './held-rows';

interface Row {
  key: string;
  due: number;
}
const row = (key: string, due = 0): Row => ({ key, due });
const keyOf = ({ key }: Row): string => key;

describe('rows that are being read', () => {
  it('keep their order while their content changes in place', () => {
    const { rows } = holdRows([row('a', 1), row('b', 2)], [row('b', 9), row('a', 8)], keyOf);
    expect(rows).toEqual([
      { row: row('a', 8), gone: false },
      { row: row('b', 9), gone: false },
    ]);
  });

  it('stay, struck, after they have left the list', () => {
    const { rows } = holdRows([row('a'), row('b')], [row('b')], keyOf);
    expect(rows.map(({ gone }) => gone)).toEqual([true, false]);
  });

  it('do not make room for new ones, which wait behind a count', () => {
    const held = holdRows([row('b')], [row('a'), row('b'), row('c')], keyOf);
    expect(held.rows).toHaveLength(1);
    expect(held.arrived).toBe(2);
  });
});
