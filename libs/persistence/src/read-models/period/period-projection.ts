import { categoryOf, streamName, type LedgerId, type Stored, type StreamName } from '@taizhang/domain';

export type ColumnType = 'text' | 'integer' | 'bigint' | 'boolean' | 'timestamptz' | 'date' | 'text[]';
export type ColumnValue = string | number | boolean | readonly string[] | null | undefined;

/**
 * A read model of period rows: for every stream of a category, its state over both axes. Pure: this definition is all that
 * a read model needs; table, writing, rebuilding and asking come from it.
 */
export interface PeriodProjection<S = unknown, C extends string = string> {
  /** Name of its table. */
  readonly name: string;
  /**
   * Counts up with every change of what a row holds: of `evolve`, of the state or of what the columns are taken from. What
   * is stored with another version is folded anew at the next start. A column that comes or goes needs a migration too.
   */
  readonly version: number;
  /** The streams that it folds; the rest of a stream's name is its key. */
  readonly category: string;
  /** While a stream's state equals this, it has no row. */
  readonly initial: S;
  /** Never sees a correction; total: takes events in any order. */
  evolve(state: S, event: Stored): S;
  /** What is asked by: extracted beside the state. Column names in snake_case. */
  readonly columnTypes: Readonly<Record<C, ColumnType>>;
  columns(state: S, key: string, ledger: LedgerId): Readonly<Record<C, ColumnValue>>;
  /** Columns, in order, by which the rows of now are looked up. */
  readonly indexes?: readonly (readonly C[])[];
  /**
   * Columns from which figures are counted: they lie in the first of the indexes, beside the periods, so that a count over
   * many rows reads no states. A change needs a migration.
   */
  readonly counted?: readonly C[];
}

/** Any projection, where its state does not matter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a projection is invariant in its state
export type AnyPeriodProjection = PeriodProjection<any, any>;

export const keyOfStream = (stream: StreamName): string => stream.slice(categoryOf(stream).length + 1);
export const streamOfKey = (projection: AnyPeriodProjection, key: string): StreamName =>
  streamName(projection.category, key);
