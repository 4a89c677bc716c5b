import { unitId } from '../kernel';
import { cellsOf, computed, nothing, table } from './return.features';
import type { ReturnTable } from '../plan/returns.types';
import type { ReturnCell } from './return.events';
import { rollUp, type SheetBelow } from './roll-up';

const { rows: _rows, ...withoutRows } = table;
const listColumns: ReturnTable['columns'] = (['number', 'name'] as const).map((shows) => ({
  ...{ key: shows, label: { zh: shows, en: shows }, unit: 'text', shows },
}));

const sheet = (unit: string, rest: Partial<SheetBelow> = {}): SheetBelow => ({
  unitId: unitId(unit),
  received: true,
  zero: false,
  cells: cellsOf(100, 2_000, 3, 2_100),
  ...rest,
});
const valueOf = (found: ReturnType<typeof rollUp>, column: string) =>
  found.cells.find((cell) => cell.column === column)?.value;

describe('a table rolled up from the sheets below [R-084]', () => {
  it('adds what the unit counts itself to what it accepted, amount by amount and times by times [R-086]', () => {
    const found = rollUp(table, computed, [sheet('a'), sheet('b')]);
    expect(found.cells.map(({ value }) => value)).toEqual([200, 4_654_000, 28, 4_654_200]);
    expect(found).toMatchObject({ received: ['a', 'b'], missing: [] });
  });

  it('takes nothing from a sheet that was not accepted, and names whose is missing', () => {
    const found = rollUp(table, nothing, [sheet('a'), sheet('b', { received: false })]);
    expect(valueOf(found, 'sectionTimes')).toBe(3);
    expect(found).toMatchObject({ received: ['a'], missing: ['b'] });
  });

  it('counts a zero return as zero in every cell, and a blank as unknown', () => {
    expect(valueOf(rollUp(table, computed, [sheet('a', { zero: true, cells: [] })]), 'sectionTimes')).toBe(22);
    expect(valueOf(rollUp(table, computed, [sheet('a', { cells: [] })]), 'sectionTimes')).toBeNull();
  });

  it('shows no sum where a part of it is not held', () => {
    const unheld = computed.map((cell) => (cell.column === 'totalAmount' ? { ...cell, value: null } : cell));
    const found = rollUp(table, unheld, [sheet('a')]);
    expect(valueOf(found, 'totalAmount')).toBeNull();
    expect(valueOf(found, 'sectionAmount')).toBe(4_652_000);
  });

  it('puts the lines of a list one after the other, numbered anew, and keeps apart what two units call alike', () => {
    const list: ReturnTable = { ...withoutRows, columns: listColumns };
    const line = (row: string, name: string): readonly ReturnCell[] => [
      { row, column: 'number', value: '1' },
      { row, column: 'name', value: name },
    ];
    const own = line('p1.i1', '某甲').map((cell) => ({ ...cell, streams: [] }));
    const found = rollUp(list, own, [
      sheet('a', { cells: line('hand-1', '某乙') }),
      sheet('b', { cells: line('hand-1', '某丙') }),
      sheet('c', { zero: true, cells: [] }),
      sheet('d', { received: false, cells: line('hand-2', '某丁') }),
    ]);
    expect(found.cells.map(({ row, value }) => [row, value])).toEqual([
      ['p1.i1', '1'],
      ['p1.i1', '某甲'],
      ['hand-1', '2'],
      ['hand-1', '某乙'],
      ['b.hand-1', '3'],
      ['b.hand-1', '某丙'],
    ]);
    expect(found).toMatchObject({ received: ['a', 'b', 'c'], missing: ['d'] });
  });
});
