import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Inbox, InboxRow, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

export const useInbox = (): UseQueryResult<Inbox> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'inbox'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/inbox', { params: { path: { ledger }, query: point } })),
  });
};

/** What a person may do with a duty of a unit from the inbox itself. */
export type DutyAct =
  | { act: 'report'; occurredOn: string; note: string; attendance?: number }
  | { act: 'extend'; to: string; reason: string }
  | { act: 'grant' }
  | { act: 'refuse'; reason: string };

export const useDutyCommand = (row: InboxRow): Command<DutyAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<DutyAct, Receipt>((wanted, key) => {
    const path = { ledger, campaign: row.campaignId ?? '', unit: row.unit?.unitId ?? '', duty: row.duty ?? '' };
    const sent = { params: { path }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/campaigns/{campaign}/units/{unit}/duties/{duty}' as const;
    switch (wanted.act) {
      case 'report': {
        const { act: _, ...body } = wanted;
        return answered(api.POST(`${at}/report`, { ...sent, body }));
      }
      case 'extend':
        return answered(
          api.POST(`${at}/request-extension`, { ...sent, body: { to: wanted.to, reason: wanted.reason } }),
        );
      case 'grant':
        return answered(api.POST(`${at}/grant-extension`, sent));
      case 'refuse':
        return answered(api.POST(`${at}/refuse-extension`, { ...sent, body: { reason: wanted.reason } }));
    }
  });
};
