/** One cell as the log yields it, with what it was counted from. `value` is null where the log does not hold it. */
export interface ComputedCell {
  readonly row: string;
  readonly column: string;
  readonly value: number | string | null;
  /** Streams behind the figure: its rows. */
  readonly streams: readonly string[];
}
