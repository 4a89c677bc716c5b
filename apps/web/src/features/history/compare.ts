import type { History } from '../../api/shapes';

export type StateRow = History['state'][number];

export interface ComparedRow {
  key: string;
  label: StateRow['label'];
  before?: StateRow;
  after?: StateRow;
  change: 'same' | 'changed' | 'entered' | 'left';
}

const sameValue = (one: StateRow, other: StateRow): boolean =>
  one.value.zh === other.value.zh && one.mark === other.mark && one.position === other.position;

/** The state then beside the state now, row by row: old struck through, new beside. */
export const compareStates = (then: readonly StateRow[], now: readonly StateRow[]): ComparedRow[] => {
  const after = new Map(now.map((row) => [row.key, row]));
  const before = new Set(then.map((row) => row.key));
  const kept = then.map((row): ComparedRow => {
    const other = after.get(row.key);
    if (!other) return { key: row.key, label: row.label, before: row, change: 'left' };
    return {
      key: row.key,
      label: row.label,
      before: row,
      after: other,
      change: sameValue(row, other) ? 'same' : 'changed',
    };
  });
  const entered = now
    .filter((row) => !before.has(row.key))
    .map((row): ComparedRow => ({ key: row.key, label: row.label, after: row, change: 'entered' }));
  return [...kept, ...entered];
};
