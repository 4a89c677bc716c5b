import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Case, Cases } from '../../api/shapes';

export const useCases = (): UseQueryResult<Cases> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'cases'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/cases', { params: { path: { ledger }, query: point } })),
  });
};

export const useCase = (matter: string): UseQueryResult<Case> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'case', matter],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/cases/{case}', { params: { path: { ledger, case: matter }, query: point } }),
      ),
  });
};
