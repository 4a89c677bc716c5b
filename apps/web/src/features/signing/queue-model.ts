import type { SigningDesk } from '../../api/shapes';

export type DeskGroup = SigningDesk['groups'][number];
export type DeskPaper = DeskGroup['papers'][number];

/** A paper in the queue, with the group it stands in. */
export interface QueueRow {
  group: DeskGroup['key'];
  paper: DeskPaper;
  /** Number in the list of what waits; own papers and signed ones have none. */
  number: number | null;
}

const waits = (group: DeskGroup['key']): boolean => group !== 'own' && group !== 'signedToday';

/** One list in the order of the desk: drafted rungs, papers with content, nil ones, own, and what was signed today. */
export const queueRows = (groups: readonly DeskGroup[]): QueueRow[] => {
  let number = 0;
  return groups.flatMap(({ key, papers }) =>
    papers.map((paper): QueueRow => ({ group: key, paper, number: waits(key) ? (number += 1) : null })),
  );
};

/** The paper to read: the one of the address, else the first that waits. A nil paper can be read alone too. */
export const openPaper = (rows: readonly QueueRow[], key: string | undefined): QueueRow | undefined =>
  rows.find(({ paper }) => paper.key === key) ?? rows.find(({ group }) => waits(group));

/** The row after or before the open one; at the ends it stays. */
export const stepped = (rows: readonly QueueRow[], key: string | undefined, by: 1 | -1): QueueRow | undefined => {
  const at = rows.findIndex(({ paper }) => paper.key === key);
  if (at < 0) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))];
};

/** What is read after a paper is done: the next that waits below it, else the first that waits. */
export const nextWaiting = (rows: readonly QueueRow[], doneKey: string): QueueRow | undefined => {
  const at = rows.findIndex(({ paper }) => paper.key === doneKey);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return others.find(({ group, paper }) => waits(group) && paper.key !== doneKey);
};

/** The frozen list of a roster: nil papers only, each with the revision that is shown. */
export const rosterOf = (groups: readonly DeskGroup[]): DeskPaper[] =>
  (groups.find(({ key }) => key === 'nil')?.papers ?? []).filter(({ kind }) => kind === 'declaration');
