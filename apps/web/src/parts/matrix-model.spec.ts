import { inkLevel, mountedRows, movedFocus } from './matrix-model';

describe('debt ink', () => {
  it.each([
    [0, 100, 0],
    [5, 100, 1],
    [6, 100, 2],
    [20, 100, 2],
    [21, 100, 3],
    [50, 100, 3],
    [51, 100, 4],
    [80, 100, 4],
    [81, 100, 5],
    [26, 31, 5],
  ])('draws %d left of %d at level %d', (left, of, level) => {
    expect(inkLevel(left, of)).toBe(level);
  });

  it('stays light where only one thing was ever owed', () => {
    expect(inkLevel(1, 1)).toBe(1);
    expect(inkLevel(0, 1)).toBe(0);
  });
});

describe('the focus of the matrix', () => {
  const size = { rows: 10, columns: 3, page: 4 };

  it('moves by arrows and pages and stays inside', () => {
    expect(movedFocus({ row: 0, column: 0 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 });
    expect(movedFocus({ row: 8, column: 1 }, 'PageDown', size)).toEqual({ row: 9, column: 1 });
    expect(movedFocus({ row: 2, column: 0 }, 'End', size)).toEqual({ row: 2, column: 2 });
  });

  it('leaves other keys to the page', () => {
    expect(movedFocus({ row: 2, column: 0 }, 'w', size)).toBeUndefined();
  });
});

describe('the mounted rows', () => {
  it('are those in view and around it', () => {
    expect(mountedRows({ top: 0, height: 280, rowHeight: 28 }, 1000, 0)).toHaveLength(17);
  });

  it('always include the row that holds the focus', () => {
    expect(mountedRows({ top: 20_000, height: 280, rowHeight: 28 }, 1000, 3)).toContain(3);
  });

  it('never run past the last row', () => {
    expect(mountedRows({ top: 0, height: 2800, rowHeight: 28 }, 5, 0)).toEqual([0, 1, 2, 3, 4]);
  });
});
