import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { useScope } from '../../api/scope';
import type { History } from '../../api/shapes';
import type { components } from '../../api/schema';

export type HistorySubjects = components['schemas']['HistorySubjects'];

/** These keys do not begin with the ledger: a move of the log never reaches them, so that history never refreshes by itself. */
const still = { staleTime: Infinity, refetchOnReconnect: false } as const;

export const useHistory = (subject: string | undefined, at: number | undefined): UseQueryResult<History> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    ...still,
    queryKey: ['history', ...key, subject, at ?? null],
    enabled: subject !== undefined,
    // Stepping from event to event keeps the page in place.
    placeholderData: (before) => (before?.subject.id === subject ? before : undefined),
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/history', {
          params: { path: { ledger }, query: { ...point, subject: subject ?? '', ...(at !== undefined && { at }) } },
        }),
      ),
  });
};

export const useHistorySubjects = (asked: string, enabled: boolean): UseQueryResult<HistorySubjects> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    ...still,
    queryKey: ['history-subjects', ...key, asked],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/history/subjects', {
          params: { path: { ledger }, query: { ...point, ...(asked && { q: asked }) } },
        }),
      ),
  });
};
