import type { PeriodProjection } from './period-projection';
import { slicesOf, timelineOfSlices, type Slice, type Timeline } from './timeline';

/** A row open on the known axis. */
export interface OpenRow<S> extends Slice<S> {
  /** Absent while it is only in memory. */
  readonly rowId?: number;
  readonly knownFrom: number;
}

/** A row to insert; with `knownTo` it was closed before it was ever written. */
export interface NewRow<S> extends Slice<S> {
  readonly knownFrom: number;
  readonly knownTo?: number;
}

/**
 * The rows of one key while events are applied to it. At each position, open rows that the new timeline does not have are
 * closed, those that it has besides are opened, equal ones stay as they are: no row of no length, none written twice.
 */
export class PeriodHistory<S> {
  readonly closings: { readonly rowId: number; readonly knownTo: number }[] = [];
  private readonly finished: NewRow<S>[] = [];

  constructor(
    private readonly projection: PeriodProjection<S>,
    private open: readonly OpenRow<S>[] = [],
    private current: Timeline<S> = timelineOfSlices(projection, open),
  ) {}

  get timeline(): Timeline<S> {
    return this.current;
  }

  /** Rows to insert: those closed on the way, and those left open that no table has yet. */
  get insertions(): readonly NewRow<S>[] {
    return [...this.finished, ...this.open.filter((row) => row.rowId === undefined)];
  }

  moveTo(timeline: Timeline<S>, position: number): void {
    if (timeline === this.current) return;
    const kept = new Map(this.open.map((row) => [row.from, row]));
    const next = slicesOf(this.projection, timeline).map((slice) => {
      const row = kept.get(slice.from);
      if (row === undefined || row.to !== slice.to || row.text !== slice.text) return { ...slice, knownFrom: position };
      kept.delete(slice.from);
      return row;
    });
    for (const row of kept.values()) this.close(row, position);
    this.open = next;
    this.current = timeline;
  }

  private close(row: OpenRow<S>, position: number): void {
    if (row.rowId !== undefined) this.closings.push({ rowId: row.rowId, knownTo: position });
    else if (row.knownFrom < position) this.finished.push({ ...row, knownTo: position });
  }
}
