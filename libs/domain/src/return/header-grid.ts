import type { Label } from '../plan/plan.types';
import type { ReturnHead, ReturnTable } from '../plan/returns.types';

/** One cell of the header: how many leaves it lies over, and how many levels deep it is. */
export interface HeaderCell {
  readonly key: string;
  readonly label: Label;
  readonly columns: number;
  readonly rows: number;
}

type Headed = Pick<ReturnTable, 'heads' | 'columns'>;

/** From the top down to the leaf. */
function pathOf(leaf: ReturnHead, heads: readonly ReturnHead[]): readonly ReturnHead[] {
  const path = [leaf];
  for (let above = leaf.under; above !== undefined && path.length <= heads.length;) {
    const head = heads.find(({ key }) => key === above);
    if (head === undefined) break;
    path.unshift(head);
    above = head.under;
  }
  return path;
}

/** `科级 · 人次`: a leaf by everything above it. */
export const columnPaths = ({ heads, columns }: Headed): ReadonlyMap<string, readonly Label[]> =>
  new Map(columns.map((leaf) => [leaf.key, pathOf(leaf, heads).map(({ label }) => label)]));

/**
 * The header tree as rows of merged cells, as a table on paper, on a page and in a workbook is drawn. A leaf that has
 * nothing beside it on the lower levels reaches down to the last one; heads over no column are not drawn.
 */
export function headerGrid({ heads, columns }: Headed): readonly (readonly HeaderCell[])[] {
  const paths = columns.map((leaf) => pathOf(leaf, heads));
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const row: HeaderCell[] = [];
    paths.forEach((path, index) => {
      const head = path[level];
      if (head === undefined) return;
      const last = row.at(-1);
      const before = paths[index - 1]?.[level];
      if (last !== undefined && before?.key === head.key && level < path.length - 1) {
        row[row.length - 1] = { ...last, columns: last.columns + 1 };
        return;
      }
      const rows = level === path.length - 1 ? depth - level : 1;
      row.push({ key: head.key, label: head.label, columns: 1, rows });
    });
    return row;
  });
}
