import {
  useInfiniteQuery,
  type InfiniteData,
  useQuery,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Coverage, Uncovered } from '../../api/shapes';

/** 块: by district and unit. 条: by the authority that leads a line of work. */
export type Grouping = 'block' | 'line';

export const useCoverage = (campaign: string, by: Grouping): UseQueryResult<Coverage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'coverage', campaign, by],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/coverage', {
          params: { path: { ledger, campaign }, query: { ...point, by } },
        }),
      ),
  });
};

/** The rows behind one cell. Asked for when a cell is chosen. */
export interface Cell {
  unit: string;
  duty: string;
}

export const useUncovered = (campaign: string, cell: Cell | undefined): UseQueryResult<Uncovered> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'uncovered', campaign, cell?.unit, cell?.duty],
    enabled: cell !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/uncovered', {
          params: { path: { ledger, campaign }, query: { ...point, unit: cell?.unit ?? '', duty: cell?.duty ?? '' } },
        }),
      ),
  });
};

/** Figures whose rows nobody chases; they are read a page at a time. */
export type RowsFigure = Exclude<Uncovered['figure'], 'left'>;

const rowsAtOnce = 300;

export const useFigureRows = (
  campaign: string,
  cell: Cell,
  figure: RowsFigure,
): UseInfiniteQueryResult<InfiniteData<Uncovered>> => {
  const { ledger, point, key } = useScope();
  return useInfiniteQuery({
    queryKey: [...key, 'uncovered', campaign, cell.unit, cell.duty, figure],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/uncovered', {
          params: {
            path: { ledger, campaign },
            query: { ...point, ...cell, figure, from: pageParam, limit: rowsAtOnce },
          },
        }),
      ),
    getNextPageParam: ({ from, rows }) => (from + rowsAtOnce < rows ? from + rowsAtOnce : undefined),
  });
};
