import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { officialLedger, useScope } from '../../api/scope';
import type { EventPage } from '../../api/shapes';
import type { components } from '../../api/schema';
import { type Command, useCommand } from '../../api/use-command';

export const useEvent = (position: number | undefined): UseQueryResult<EventPage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'event', position],
    enabled: position !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/events/{position}', {
          params: { path: { ledger, position: position ?? 0 }, query: point },
        }),
      ),
  });
};

export type Verification = components['schemas']['Verification'];

/** Reads the whole log again and compares every hash. Drills only. */
export const useVerifyLog = (): Command<void, Verification> & { offered: boolean } => {
  const { ledger } = useScope();
  const verify = useCommand<void, Verification>((_input, key) =>
    answered(api.POST('/api/drills/{ledger}/verify', { params: { path: { ledger } }, ...underKey(key) })),
  );
  return { ...verify, offered: ledger !== officialLedger };
};
