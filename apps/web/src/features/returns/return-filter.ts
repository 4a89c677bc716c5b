import type { ReturnRow } from '../../api/shapes';

export const returnFilters = ['all', 'missing', 'late', 'toReceive', 'received', 'zero', 'amended'] as const;
export type ReturnFilter = (typeof returnFilters)[number];

export const filterFrom = (text: string | undefined): ReturnFilter =>
  returnFilters.find((each) => each === text) ?? 'all';

/** The same rows that the counts of the answer count. */
export const isShown = (row: ReturnRow, filter: ReturnFilter): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return row.standing === 'missing';
    case 'late':
      return row.late && row.sentOn !== null;
    case 'toReceive':
      return row.status === 'sent';
    case 'received':
      return row.status === 'received';
    case 'zero':
      return row.zero;
    case 'amended':
      return row.superseded > 0;
  }
};
