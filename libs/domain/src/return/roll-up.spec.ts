import { unitId } from '../kernel';
import { cellsOf, computed, nothing, table } from './return.features';
import { rollUp, type SheetBelow } from './roll-up';

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

  it('does not add up a list: its lines are those of the sheets', () => {
    const { rows: _, ...list } = table;
    expect(rollUp(list, computed, [sheet('a')]).cells).toEqual([]);
  });
});
