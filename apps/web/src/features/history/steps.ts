import type { History } from '../../api/shapes';

export type HistoryItem = History['items'][number];

/** In the order in which they became known, which is the order of the log. */
export const inLogOrder = (items: readonly HistoryItem[]): HistoryItem[] =>
  [...items].sort((one, other) => one.position - other.position);

/** The event before or after the selected one; from nowhere, the first or the last. */
export const steppedEvent = (
  items: readonly HistoryItem[],
  selected: number | null | undefined,
  by: 1 | -1,
): number | undefined => {
  const ordered = inLogOrder(items);
  const at = ordered.findIndex(({ position }) => position === selected);
  if (at < 0) return (by > 0 ? ordered[0] : ordered.at(-1))?.position;
  return ordered[at + by]?.position;
};

/** What had happened by the one date and was not known by the other, latest to be known last. */
export const unknownThen = (items: readonly HistoryItem[]): HistoryItem[] =>
  [...items]
    .filter((item) => item.unknownThen)
    .sort((one, other) => one.knownAt.localeCompare(other.knownAt) || one.position - other.position);

/** The day before the earliest thing of the subject: nothing was on record then. */
export const isBefore = (items: readonly HistoryItem[]): boolean =>
  items.length > 0 && items.every(({ visible }) => !visible);
