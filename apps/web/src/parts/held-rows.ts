import { useEffect, useMemo, useState } from 'react';

export interface HeldRow<Row> {
  row: Row;
  /** The row is no longer in the list; it stays, struck, until the reader loads anew. */
  gone: boolean;
}

export interface HeldRows<Row> {
  rows: HeldRow<Row>[];
  /** How many new rows wait. */
  arrived: number;
}

/**
 * Nothing moves under the hand: rows keep the order in which they were first shown, their figures change in place, those
 * that left stay struck, and new ones wait behind a count.
 */
export const holdRows = <Row>(
  shown: readonly Row[],
  latest: readonly Row[],
  keyOf: (row: Row) => string,
): HeldRows<Row> => {
  const now = new Map(latest.map((row) => [keyOf(row), row]));
  const held = new Set(shown.map(keyOf));
  return {
    rows: shown.map((row) => {
      const fresh = now.get(keyOf(row));
      return { row: fresh ?? row, gone: fresh === undefined };
    }),
    arrived: latest.filter((row) => !held.has(keyOf(row))).length,
  };
};

/** @param scope changes when the reader asks another question (filter, date): then the new answer is shown at once */
export const useHeldRows = <Row>(
  latest: readonly Row[],
  keyOf: (row: Row) => string,
  scope: string,
): HeldRows<Row> & { load: () => void } => {
  const [shown, setShown] = useState({ scope, rows: latest });
  useEffect(() => {
    setShown((before) => {
      if (before.scope !== scope || before.rows.length === 0) return { scope, rows: latest };
      // A row that has left keeps its last content, so that it can stay on the page struck.
      const now = new Map(latest.map((row) => [keyOf(row), row]));
      return { scope, rows: before.rows.map((row) => now.get(keyOf(row)) ?? row) };
    });
    // keyOf is the same question for as long as the scope is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [latest, scope]);
  const held = useMemo(
    () => holdRows(shown.scope === scope ? shown.rows : latest, latest, keyOf),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [shown, latest, scope],
  );
  return { ...held, load: () => setShown({ scope, rows: latest }) };
};
