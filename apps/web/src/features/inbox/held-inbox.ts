import { useEffect, useState } from 'react';
import type { Inbox, InboxRow } from '../../api/shapes';

export type GroupKey = Inbox['groups'][number]['key'];

export const groupKeys: readonly GroupKey[] = ['overdue', 'today', 'thisWeek', 'later', 'waiting', 'suspended', 'done'];

export interface PlacedRow {
  row: InboxRow;
  /** The group in which the row was first shown; it does not wander while somebody reads. */
  group: GroupKey;
  /** Done, or no longer owed, since the reader came: it stays where it was, struck, until he leaves. */
  settled: boolean;
}

export const placedRows = (inbox: Pick<Inbox, 'groups'>): PlacedRow[] =>
  groupKeys.flatMap((key) =>
    (inbox.groups.find((group) => group.key === key)?.rows ?? []).map((row) => ({ row, group: key, settled: false })),
  );

export interface HeldInbox {
  rows: PlacedRow[];
  /** How many new duties wait behind the count. */
  arrived: number;
}

/** Figures change in place; rows neither move nor leave, and new ones wait until they are asked for. */
export const holdInbox = (shown: readonly PlacedRow[], latest: readonly PlacedRow[]): HeldInbox => {
  const now = new Map(latest.map((placed) => [placed.row.key, placed]));
  const held = new Set(shown.map(({ row }) => row.key));
  return {
    rows: shown.map((placed) => {
      const fresh = now.get(placed.row.key);
      const settled = placed.group !== 'done' && (fresh === undefined || fresh.group === 'done');
      return { row: fresh?.row ?? placed.row, group: placed.group, settled };
    }),
    arrived: latest.filter(({ row, group }) => group !== 'done' && !held.has(row.key)).length,
  };
};

/** @param scope changes with the dates and the ledger: then the new answer is shown at once */
export const useHeldInbox = (inbox: Inbox, scope: string): HeldInbox & { load: () => void } => {
  const [shown, setShown] = useState({ scope, rows: placedRows(inbox) });
  useEffect(() => {
    setShown((before) => {
      const latest = placedRows(inbox);
      // An empty page has nothing that could move: it fills at once.
      if (before.scope !== scope || before.rows.length === 0) return { scope, rows: latest };
      return { scope, rows: holdInbox(before.rows, latest).rows };
    });
  }, [inbox, scope]);
  const latest = placedRows(inbox);
  return {
    ...holdInbox(shown.scope === scope ? shown.rows : latest, latest),
    load: () => setShown({ scope, rows: latest }),
  };
};
