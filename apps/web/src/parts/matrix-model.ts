/** What a cell of the coverage matrix can be. Covered, zero return, not open and not applicable all look different. */
export type MatrixCell =
  | { kind: 'owed'; left: number; of: number; overdue: boolean }
  | { kind: 'covered' }
  | { kind: 'zeroReturn' }
  | { kind: 'notOpen' }
  | { kind: 'notApplicable' }
  | { kind: 'protected' };

export interface MatrixColumn {
  key: string;
  name: string;
  /** Second line of the head: the due date, or the state when the whole column is late. */
  note: string;
  mark: 'dueSoon' | 'overdue' | null;
}

export interface MatrixRow {
  key: string;
  name: string;
  /** Page of the unit, for those who may open it. */
  to?: string | undefined;
  depth: number;
  group: boolean;
  expanded: boolean;
  units: number;
  persons: number;
  cells: MatrixCell[];
}

export interface MatrixFocus {
  row: number;
  column: number;
}

export type InkLevel = 0 | 1 | 2 | 3 | 4 | 5;

const cuts = [0.05, 0.2, 0.5, 0.8];

/**
 * Debt ink by the share that is left, cut at 0, 5, 20, 50 and 80 %. A single thing that is owed has no share:
 * it stays at the lightest ink, or a unit with one missing paper would outshine one with a hundred.
 */
export const inkLevel = (left: number, of: number): InkLevel => {
  if (left <= 0 || of <= 0) return 0;
  if (of === 1) return 1;
  return (1 + cuts.filter((cut) => left / of > cut).length) as InkLevel;
};

/** Where the focus goes for a key; undefined when the key is not for the matrix. */
export const movedFocus = (
  focus: MatrixFocus,
  key: string,
  size: { rows: number; columns: number; page: number },
): MatrixFocus | undefined => {
  const held = (value: number, limit: number): number => Math.min(limit - 1, Math.max(0, value));
  const row = (by: number): MatrixFocus => ({ ...focus, row: held(focus.row + by, size.rows) });
  const column = (by: number): MatrixFocus => ({ ...focus, column: held(focus.column + by, size.columns) });
  switch (key) {
    case 'ArrowDown':
      return row(1);
    case 'ArrowUp':
      return row(-1);
    case 'PageDown':
      return row(size.page);
    case 'PageUp':
      return row(-size.page);
    case 'ArrowRight':
      return column(1);
    case 'ArrowLeft':
      return column(-1);
    case 'Home':
      return { ...focus, column: 0 };
    case 'End':
      return { ...focus, column: size.columns - 1 };
    default:
      return undefined;
  }
};

/** The rows that are mounted: those in view, some before and after, and always the one that holds the focus. */
export const mountedRows = (
  view: { top: number; height: number; rowHeight: number },
  count: number,
  focused: number,
): number[] => {
  const overscan = 6;
  const first = Math.max(0, Math.floor(view.top / view.rowHeight) - overscan);
  const last = Math.min(count - 1, Math.ceil((view.top + view.height) / view.rowHeight) + overscan);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (focused >= 0 && focused < count && (focused < first || focused > last)) rows.push(focused);
  return rows;
};
