import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import { useScope } from './scope';
import type { Drill, Session } from './shapes';

/** Who sits at this browser in this ledger, what he may enter, and how much waits there. */
export const useSession = (): UseQueryResult<Session> => {
  const { ledger } = useScope();
  return useQuery({
    queryKey: [ledger, 'session'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/session', { params: { path: { ledger } } })),
  });
};

/** The drill of the address; null in a ledger that is none. */
export const useDrill = (): UseQueryResult<Drill | null> => {
  const { ledger } = useScope();
  return useQuery({
    queryKey: [ledger, 'drill'],
    enabled: ledger !== 'official',
    queryFn: () => answered(api.GET('/api/drills/{ledger}', { params: { path: { ledger } } })),
  });
};
