import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { HandInPage, HandIns, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export type HandInShown = HandIns['shown'][number]['key'];

export const useHandIns = (campaign: string, show: HandInShown | undefined): UseQueryResult<HandIns> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'hand-ins', campaign, show],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/hand-ins', {
          params: { path: { ledger, campaign }, query: { ...point, show } },
        }),
      ),
    placeholderData: (before) => before,
  });
};

export const useHandIn = (handIn: string): UseQueryResult<HandInPage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'hand-in', handIn],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/hand-ins/{handIn}', { params: { path: { ledger, handIn }, query: point } }),
      ),
  });
};

export const useReceiveHandIn = (campaign: string): Command<Schemas['ReceiveHandIn'], Schemas['ReceivedHandIn']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/hand-ins', {
        params: { path: { ledger, campaign } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

export type HandInAct =
  | { act: 'value'; body: Schemas['ValueHandIn'] }
  | { act: 'keep'; body: Schemas['KeepHandIn'] }
  | { act: 'payIn'; body: Schemas['PayInHandIn'] }
  | { act: 'dispose'; body: Schemas['DisposeOfHandIn'] };
export type HandInActName = HandInAct['act'];

export const useHandInCommand = (handIn: string): Command<HandInAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<HandInAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, handIn } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/hand-ins/{handIn}' as const;
    switch (wanted.act) {
      case 'value':
        return answered(api.POST(`${at}/value`, { ...sent, body: wanted.body }));
      case 'keep':
        return answered(api.POST(`${at}/keep`, { ...sent, body: wanted.body }));
      case 'payIn':
        return answered(api.POST(`${at}/pay-in`, { ...sent, body: wanted.body }));
      case 'dispose':
        return answered(api.POST(`${at}/dispose`, { ...sent, body: wanted.body }));
    }
  });
};
