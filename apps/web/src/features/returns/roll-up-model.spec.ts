import type { RollUpSheet } from '../../api/shapes';
import { madeOf } from './roll-up-model';

type Given = Parameters<typeof madeOf>[0];
const part = (unitId: string, included: boolean, cells: RollUpSheet['parts'][number]['cells']) =>
  ({ unit: { unitId, name: unitId }, included, cells }) as RollUpSheet['parts'][number];
const sheet = (list: boolean, row: string, rolled: number | string | null) =>
  ({ list, lines: [{ key: row, label: null, cells: [{ column: 'a', rolled }] }] }) as unknown as Given['sheet'];
const cell = (row: string, value: number | string) => ({ row, column: 'a', value });

describe('what a sum of a roll-up is made of [R-084, R-085]', () => {
  it('is its own count and the share of every unit, whether it is in or not', () => {
    const given: Given = {
      sheet: sheet(false, 'r', 7),
      own: [{ ...cell('r', 3), rows: 2 }],
      parts: [part('east', true, [cell('r', 4)]), part('west', false, [])],
    };
    const made = madeOf(given, 'r', 'a');
    expect([made.own, made.sum]).toEqual([{ value: 3, rows: 2 }, 7]);
    expect(made.parts.map(({ part: { unit }, value }) => [unit.unitId, value])).toEqual([
      ['east', 4],
      ['west', null],
    ]);
  });

  it('is for a line of a list the one sheet that it stands on, by whatever name the line has there', () => {
    const parts = [part('east', true, [cell('hand-1', '某甲')]), part('west', true, [cell('hand-1', '某乙')])];
    const from = (row: string) => madeOf({ sheet: sheet(true, row, 'x'), own: [], parts }, row, 'a').parts;
    expect(from('hand-1').map(({ part: { unit }, value }) => [unit.unitId, value])).toEqual([['east', '某甲']]);
    expect(from('west.hand-1').map(({ part: { unit }, value }) => [unit.unitId, value])).toEqual([['west', '某乙']]);
    const own = madeOf(
      { sheet: sheet(true, 'p1.i1', 'x'), own: [{ ...cell('p1.i1', '某丙'), rows: 1 }], parts },
      'p1.i1',
      'a',
    );
    expect([own.own?.value, own.parts]).toEqual(['某丙', []]);
  });
});
