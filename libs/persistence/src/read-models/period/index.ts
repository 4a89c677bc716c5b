export { digestReplay, digestRows, type PeriodDigest } from './period-digest';
export type { AnyPeriodProjection, ColumnType, ColumnValue, PeriodProjection } from './period-projection';
export { keyOfStream, streamOfKey } from './period-projection';
export {
  countAt,
  periodPredicate,
  rowsAt,
  type PeriodPage,
  type PeriodQuery,
  type PeriodRow,
  type Queryable,
  type SqlPredicate,
} from './period-query';
export { PeriodRowEntity } from './period-row.entity';
export { dropPeriodTableDdl, periodTableDdl, sqlName } from './period-table';
export { writePeriodRows } from './period-writer';
export { rebuildPeriodRows, type FoldProgress, type RebuildInput, type RebuildReport } from './rebuild';
export { replayRows } from './replay';
export { advance, slicesOf, timelineOf, type Slice, type Step, type Timeline } from './timeline';
