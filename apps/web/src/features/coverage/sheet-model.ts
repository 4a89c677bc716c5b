import type { Uncovered } from '../../api/shapes';
import type { UncoveredGroup, UncoveredRow } from './selection';

export interface SheetRow {
  row: UncoveredRow;
  group: UncoveredGroup;
}

export interface UnitSheet {
  unitId: string;
  name: string;
  rows: SheetRow[];
}

/** One sheet a unit, the largest debt first; within it the latest first, then as the server lists them. */
export const unitSheets = (uncovered: Pick<Uncovered, 'groups'>): UnitSheet[] => {
  const sheets = new Map<string, UnitSheet>();
  for (const group of uncovered.groups)
    for (const row of group.rows) {
      const sheet = sheets.get(row.unit.unitId) ?? { unitId: row.unit.unitId, name: row.unit.name, rows: [] };
      sheet.rows.push({ row, group });
      sheets.set(row.unit.unitId, sheet);
    }
  const sorted = [...sheets.values()].map((sheet) => ({
    ...sheet,
    rows: sheet.rows.toSorted((one, other) => other.row.daysLate - one.row.daysLate),
  }));
  return sorted.sort((one, other) => other.rows.length - one.rows.length);
};

/** The first so many rows over all sheets; a screen shows them in portions, paper shows all. */
export const firstRows = (sheets: readonly UnitSheet[], most: number): UnitSheet[] => {
  let room = most;
  return sheets.flatMap((sheet) => {
    const rows = sheet.rows.slice(0, Math.max(0, room));
    room -= rows.length;
    return rows.length > 0 ? [{ ...sheet, rows }] : [];
  });
};
