import type { CaseRow } from '../../api/shapes';

export const standings = ['all', 'overdue', 'underWay', 'decided', 'closed'] as const;
export type CaseStanding = (typeof standings)[number];

/** Each case is in exactly one group beside "all", so that the groups add up to it. */
export const standingOf = ({ status, mark }: Pick<CaseRow, 'status' | 'mark'>): Exclude<CaseStanding, 'all'> => {
  if (status === 'closed') return 'closed';
  if (mark === 'overdue') return 'overdue';
  return status === 'decided' ? 'decided' : 'underWay';
};
