import { fileDecider, type FileState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** One row a file, with the matters that it belongs to; its names stay tokens. */
export const fileRows: PeriodProjection<FileState, 'matters'> = {
  name: 'file_row',
  version: 1,
  category: 'file',
  initial: fileDecider.initial,
  evolve: (state, event) => fileDecider.evolve(state, event as Stored as Parameters<typeof fileDecider.evolve>[1]),
  columnTypes: { matters: 'text[]' },
  columns: (state) => ({ matters: state.links.map(({ to }) => to) }),
};
