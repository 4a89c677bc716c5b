import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Receipt, RecordActivity, UnitPage } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

export const useUnit = (campaign: string, unit: string): UseQueryResult<UnitPage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'unit', campaign, unit],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/units/{unit}', {
          params: { path: { ledger, campaign, unit }, query: point },
        }),
      ),
  });
};

export const useRecordActivity = (campaign: string, unit: string): Command<RecordActivity, Receipt> => {
  const { ledger } = useScope();
  const params = { path: { ledger, campaign, unit } };
  return useCommand<RecordActivity, Receipt>((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/units/{unit}/activities', {
        params,
        body,
        ...underKey(key),
      }),
    ),
  );
};

export interface SettledKey {
  activity: string;
  decision: string;
}
type Done = { occurredOn: string; note: string };

export const useCarryOut = (campaign: string, unit: string, settled: SettledKey): Command<Done, Receipt> => {
  const { ledger } = useScope();
  const params = { path: { ledger, campaign, unit, ...settled } };
  return useCommand<Done, Receipt>((body, key) =>
    answered(
      api.POST(
        '/api/ledgers/{ledger}/campaigns/{campaign}/units/{unit}/activities/{activity}/decisions/{decision}/carry-out',
        { params, body, ...underKey(key) },
      ),
    ),
  );
};
