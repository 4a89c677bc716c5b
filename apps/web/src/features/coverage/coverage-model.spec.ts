import type { Coverage, CoverageCell } from '../../api/shapes';
import {
  chosenFocus,
  type CoverageRow,
  hasNoCountRule,
  isAllCovered,
  isLateColumn,
  matrixCell,
  openedFor,
  openGroups,
  toggled,
  visibleRows,
  writtenGroups,
} from './coverage-model';

const debt = (left: number, overdue = true): CoverageCell => ({ state: 'debt', left, of: 100, overdue });
const covered: CoverageCell = { state: 'covered', left: 0, of: 100, overdue: false };
const away: CoverageCell = { state: 'notApplicable', left: 0, of: 0, overdue: false };

const row = (unitId: string, parent: string | null, cells: CoverageCell[], group = false): CoverageRow => ({
  unitId,
  name: unitId,
  parent,
  depth: parent === null ? 0 : 1,
  group,
  units: 1,
  persons: 100,
  excluded: 0,
  cells,
});

const coverageOf = (rows: CoverageRow[], mark: 'overdue' | 'notDue' = 'overdue'): Coverage =>
  ({
    columns: (rows[0]?.cells ?? []).map((_, index) => ({ key: `d${index}`, clock: { mark } })),
    rows,
  }) as unknown as Coverage;

const tree = [
  row('city', null, [debt(30), debt(90)], true),
  row('east', 'city', [debt(30), debt(80)], true),
  row('school', 'east', [debt(30), debt(80)]),
  row('west', 'city', [covered, debt(10)]),
];

describe('the tree of units', () => {
  it('begins with the whole campaign open', () => {
    const shown = visibleRows(tree, openGroups(undefined, tree));
    expect(shown.map((each) => each.unitId)).toEqual(['city', 'east', 'west']);
  });

  it('remembers in the address what is open, also when nothing is', () => {
    const open = toggled(openGroups(undefined, tree), 'east');
    expect([...openGroups(writtenGroups(open), tree)]).toEqual(['city', 'east']);
    const shut = toggled(new Set(['city']), 'city');
    expect(visibleRows(tree, openGroups(writtenGroups(shut), tree)).map((each) => each.unitId)).toEqual(['city']);
  });

  it('opens down to a unit that the address names', () => {
    expect(visibleRows(tree, openedFor(tree, new Set(), 'school')).map((each) => each.unitId)).toContain('school');
  });
});

describe('a late column', () => {
  it('says so in its head when most of its units owe, and its cells stay quiet', () => {
    const coverage = coverageOf(tree);
    expect(isLateColumn(coverage, 1)).toBe(true);
    expect(matrixCell(debt(3), true)).toMatchObject({ kind: 'owed', overdue: false });
  });

  it('leaves the mark to the cell when only some of its units owe', () => {
    expect(isLateColumn(coverageOf(tree), 0)).toBe(false);
    expect(matrixCell(debt(3), false)).toMatchObject({ overdue: true });
  });

  it('is not late before its date', () => {
    expect(isLateColumn(coverageOf(tree, 'notDue'), 1)).toBe(false);
  });
});

describe('the chosen cell', () => {
  it('is the one of the address', () => {
    expect(chosenFocus(coverageOf(tree), tree, { unit: 'west', duty: 'd0' })).toEqual({ row: 3, column: 0 });
  });

  it('is the largest debt of the whole campaign when the address names none', () => {
    expect(chosenFocus(coverageOf(tree), tree, {})).toEqual({ row: 0, column: 1 });
  });
});

describe('a matrix without debts', () => {
  it('is a finished campaign only when something was asked and all of it is covered', () => {
    expect(isAllCovered(coverageOf([row('city', null, [covered, away])]))).toBe(true);
    expect(isAllCovered(coverageOf([row('city', null, [away, away])]))).toBe(false);
    expect(isAllCovered(coverageOf(tree))).toBe(false);
  });

  it('has no count rule when nothing is asked of anyone', () => {
    expect(hasNoCountRule(coverageOf([row('city', null, [away])]))).toBe(true);
    expect(hasNoCountRule(coverageOf([]))).toBe(true);
    expect(hasNoCountRule(coverageOf([row('city', null, [covered])]))).toBe(false);
  });
});
