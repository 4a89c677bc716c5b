import type { Inbox } from '../../api/shapes';
import { type GroupKey, groupKeys, type PlacedRow } from './held-inbox';

export type Tab = 'all' | GroupKey;

export const tabOf = (written: string | undefined): Tab => groupKeys.find((key) => key === written) ?? 'all';

export interface TabCount {
  key: Tab;
  count: number;
}

/** What is owed by group; what is done is counted apart and never among what is owed. */
export const tabCounts = (inbox: Pick<Inbox, 'groups'>): TabCount[] => {
  const counts = groupKeys.map((key) => ({
    key,
    count: inbox.groups.find((group) => group.key === key)?.rows.length ?? 0,
  }));
  const owed = counts.filter(({ key }) => key !== 'done').reduce((sum, { count }) => sum + count, 0);
  return [{ key: 'all', count: owed }, ...counts];
};

export interface ShownGroup {
  key: GroupKey;
  rows: PlacedRow[];
}

/** The groups of a tab, empty ones left out; finished duties have a tab of their own. */
export const shownGroups = (rows: readonly PlacedRow[], tab: Tab): ShownGroup[] =>
  groupKeys
    .filter((key) => (tab === 'all' ? key !== 'done' : key === tab))
    .map((key) => ({ key, rows: rows.filter((placed) => placed.group === key) }))
    .filter((group) => group.rows.length > 0);

/** The row above or below; the ends hold. */
export const steppedKey = (keys: readonly string[], from: string | undefined, by: 1 | -1): string | undefined => {
  const at = from === undefined ? -1 : keys.indexOf(from);
  if (at < 0) return keys[0];
  return keys[Math.min(keys.length - 1, Math.max(0, at + by))];
};
