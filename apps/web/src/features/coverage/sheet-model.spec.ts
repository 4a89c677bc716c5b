import type { UncoveredRow } from './selection';
import { firstRows, unitSheets } from './sheet-model';

const person = (key: string, unitId: string, daysLate: number): UncoveredRow => ({
  key,
  personId: key,
  name: key,
  unit: { unitId, name: unitId },
  rank: null,
  mark: 'overdue',
  daysLate,
  doneOn: null,
  note: null,
  declaration: null,
  chasedToday: false,
  mayChase: true,
});

const uncovered = {
  groups: [
    {
      key: 'notDeclared' as const,
      label: { zh: '', en: '' },
      rows: [person('a', 'water', 1), person('b', 'school', 1)],
    },
    {
      key: 'notSigned' as const,
      label: { zh: '', en: '' },
      rows: [person('c', 'school', 6), person('d', 'school', 1)],
    },
  ],
};

describe('the name sheets', () => {
  const sheets = unitSheets(uncovered);

  it('are one a unit, the largest debt first', () => {
    expect(sheets.map(({ unitId, rows }) => [unitId, rows.length])).toEqual([
      ['school', 3],
      ['water', 1],
    ]);
  });

  it('name the latest first', () => {
    expect(sheets[0]?.rows.map(({ row }) => row.key)).toEqual(['c', 'b', 'd']);
  });

  it('come in portions on a screen', () => {
    expect(firstRows(sheets, 2).map(({ unitId, rows }) => [unitId, rows.length])).toEqual([['school', 2]]);
    expect(firstRows(sheets, 10)).toEqual(sheets);
  });
});
