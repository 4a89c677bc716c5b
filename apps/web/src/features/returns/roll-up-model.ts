import type { RollUpSheet } from '../../api/shapes';
import type { CellValue } from './sheet-model';

type Part = RollUpSheet['parts'][number];

export interface MadeOf {
  /** What the unit counts itself; absent where a line of a list is not its own. */
  own: { value: CellValue; rows: number } | undefined;
  parts: { part: Part; value: CellValue }[];
  sum: CellValue;
}

interface Place {
  row: string;
  column: string;
}
const valueAt = <C extends Place>(cells: readonly C[], row: string, column: string): C | undefined =>
  cells.find((cell) => cell.row === row && cell.column === column);

/** A sum: every unit has its share in it. A line of a list: the one sheet that it stands on. */
export const madeOf = (
  { sheet, own, parts }: Pick<RollUpSheet, 'sheet' | 'own' | 'parts'>,
  row: string,
  column: string,
): MadeOf => {
  const sum = sheet.lines.find(({ key }) => key === row)?.cells.find((cell) => cell.column === column)?.rolled ?? null;
  const counted = valueAt(own, row, column);
  const self = counted && { value: counted.value, rows: counted.rows };
  if (!sheet.list) {
    return {
      own: self ?? { value: null, rows: 0 },
      parts: parts.map((part) => ({ part, value: valueAt(part.cells, row, column)?.value ?? null })),
      sum,
    };
  }
  if (self) return { own: self, parts: [], sum };
  const named = (part: Part): boolean => row.startsWith(`${part.unit.unitId}.`);
  const from =
    parts.find((part) => named(part) && part.included) ??
    parts.find(({ cells }) => cells.some((cell) => cell.row === row));
  if (from === undefined) return { own: undefined, parts: [], sum };
  const line = named(from) ? row.slice(from.unit.unitId.length + 1) : row;
  return { own: undefined, parts: [{ part: from, value: valueAt(from.cells, line, column)?.value ?? null }], sum };
};
