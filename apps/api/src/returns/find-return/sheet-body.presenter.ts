import {
  columnPaths,
  headerGrid,
  returnDifferences,
  type ComputedCell,
  type Label,
  type ReturnCell,
  type ReturnState,
  type ReturnTable,
  type RollUp,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { returnSheetSchema } from '@taizhang/contracts';
import { label, same, type LabelText } from '../../wording/label';

type Sheet = z.infer<typeof returnSheetSchema>;
export type SheetBody = Pick<Sheet, 'head' | 'columns' | 'lines' | 'differences'>;

const joinedPath = (labels: readonly Label[]): LabelText => ({
  zh: labels.map(({ zh }) => zh).join(' · '),
  en: labels.map(({ en }) => en).join(' · '),
});

const cellKey = (row: string, column: string): string => `${row}\n${column}`;
const byCell = <C extends { readonly row: string; readonly column: string }>(
  cells: readonly C[],
): ReadonlyMap<string, C> => new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));

/** Of a table of counts its rows; of a list what the log yields, then what was added by hand. */
function lineKeys(
  table: ReturnTable,
  typed: readonly ReturnCell[],
  computed: readonly ComputedCell[],
  rolled: RollUp['cells'] = [],
) {
  if (table.rows !== undefined) return table.rows.map(({ key, label: text }) => ({ key, label: text }));
  const keys = new Set([...computed, ...typed, ...rolled].map(({ row }) => row));
  return [...keys].map((key) => ({ key, label: null }));
}

const nameOf = (table: ReturnTable, row: string, typed: readonly ReturnCell[], computed: readonly ComputedCell[]) => {
  const name = table.columns.find(({ shows }) => shows === 'name')?.key;
  const found = [...computed, ...typed].find((cell) => cell.row === row && cell.column === name)?.value;
  return same(found ?? row);
};

/** `上交 × 科级 · 人次`. */
export function placeOf(
  table: ReturnTable,
  row: string,
  column: string,
  typed: readonly ReturnCell[],
  computed: readonly ComputedCell[],
): LabelText {
  const line = table.rows?.find(({ key }) => key === row)?.label ?? nameOf(table, row, typed, computed);
  const path = columnPaths(table).get(column);
  const leaf = path === undefined ? same(column) : joinedPath(path);
  return { zh: `${line.zh} × ${leaf.zh}`, en: `${line.en} × ${leaf.en}` };
}

/** Typed beside computed, cell by cell, and where they differ. Without a draft there is nothing to differ. */
export function presentBody(
  table: ReturnTable,
  state: ReturnState,
  computed: readonly ComputedCell[],
  rolled: RollUp | undefined,
): SheetBody {
  const typed = byCell(state.cells);
  const counted = byCell(computed);
  const added = byCell(rolled?.cells ?? []);
  const paths = columnPaths(table);
  const compared =
    state.status === 'none' || state.zero ? [] : returnDifferences(table, state.cells, computed, state.kept);
  return {
    head: headerGrid(table).map((row) => row.map((cell) => ({ ...cell }))),
    columns: table.columns.map(({ key, unit }) => ({ key, unit, path: joinedPath(paths.get(key) ?? []) })),
    lines: lineKeys(table, state.cells, computed, rolled?.cells).map((line) => ({
      ...line,
      cells: table.columns.map(({ key: column }) => {
        const own = typed.get(cellKey(line.key, column));
        const found = counted.get(cellKey(line.key, column));
        return {
          column,
          typed: own?.value ?? null,
          computed: found?.value ?? null,
          computable: found !== undefined && found.value !== null,
          rows: found?.streams.length ?? 0,
          rolled: added.get(cellKey(line.key, column))?.value ?? null,
        };
      }),
    })),
    differences: compared.map(({ row, column, typed: mine, computed: theirs, reason }) => {
      const line = mine === null || theirs === null;
      return {
        row,
        column,
        place: line
          ? label(
              `整行：${nameOf(table, row, state.cells, computed).zh}`,
              `The line of ${nameOf(table, row, state.cells, computed).en}`,
            )
          : placeOf(table, row, column, state.cells, computed),
        unit: table.columns.find(({ key }) => key === column)?.unit ?? 'text',
        typed: mine,
        computed: theirs,
        reason: reason ?? null,
        line,
      };
    }),
  };
}
