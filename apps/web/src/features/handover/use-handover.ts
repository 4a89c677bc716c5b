import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Handover, HandoverPreview, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useHandover = (handover: string): UseQueryResult<Handover> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'handover', handover],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/handovers/{handover}', { params: { path: { ledger, handover }, query: point } }),
      ),
  });
};

/** What would pass if the reader left this unit. */
export const useHandoverPreview = (unit: string | undefined): UseQueryResult<HandoverPreview> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'handover-preview', unit],
    enabled: unit !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/units/{unit}/handover', {
          params: { path: { ledger, unit: unit ?? '' }, query: point },
        }),
      ),
  });
};

export const usePrepareHandover = (
  onDone: (prepared: Schemas['PreparedHandover']) => void,
): Command<Schemas['PrepareHandover'], Schemas['PreparedHandover']> => {
  const { ledger } = useScope();
  return useCommand(
    (body, key) =>
      answered(api.POST('/api/ledgers/{ledger}/handovers', { params: { path: { ledger } }, ...underKey(key), body })),
    { onDone },
  );
};

export type HandoverAct = { act: 'approve' | 'sign' } | { act: 'withdraw'; reason: string };

export const useHandoverCommand = (handover: string): Command<HandoverAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<HandoverAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, handover } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/handovers/{handover}' as const;
    if (wanted.act === 'withdraw') {
      return answered(api.POST(`${at}/withdraw`, { ...sent, body: { reason: wanted.reason } }));
    }
    return answered(wanted.act === 'sign' ? api.POST(`${at}/sign`, sent) : api.POST(`${at}/approve`, sent));
  });
};
