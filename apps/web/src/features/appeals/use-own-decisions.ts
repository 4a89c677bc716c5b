import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { OwnDecisions, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

export const useOwnDecisions = (): UseQueryResult<OwnDecisions> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'own-decisions'],
    queryFn: () =>
      answered(api.GET('/api/ledgers/{ledger}/own-decisions', { params: { path: { ledger }, query: point } })),
  });
};

type Lodged = components['schemas']['LodgeAppeal'];

export const useLodgeAppeal = (matter: string): Command<Lodged, Receipt> => {
  const { ledger } = useScope();
  return useCommand<Lodged, Receipt>((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/cases/{case}/appeals', {
        params: { path: { ledger, case: matter } },
        ...underKey(key),
        body,
      }),
    ),
  );
};
