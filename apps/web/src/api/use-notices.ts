import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from './client';
import { useScope } from './scope';
import type { Notices, Receipt } from './shapes';
import { type Command, useCommand } from './use-command';

export const useNotices = (person: string): UseQueryResult<Notices> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'notices', person],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/notices/{person}', { params: { path: { ledger, person }, query: point } }),
      ),
  });
};

export type NoticeAct = { act: 'set'; channel: 'mail' | 'webhook'; address: string } | { act: 'remove' };

export const useNoticeCommand = (person: string): Command<NoticeAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<NoticeAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, person } }, ...underKey(key) };
    if (wanted.act === 'remove')
      return answered(api.POST('/api/ledgers/{ledger}/notices/{person}/address/remove', sent));
    const { channel, address } = wanted;
    return answered(
      api.POST('/api/ledgers/{ledger}/notices/{person}/address', { ...sent, body: { channel, address } }),
    );
  });
};
