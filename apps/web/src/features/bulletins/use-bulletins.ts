import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { BulletinPage, Bulletins, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useBulletins = (campaign: string): UseQueryResult<Bulletins> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'bulletins', campaign],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/bulletins', {
          params: { path: { ledger, campaign }, query: point },
        }),
      ),
  });
};

export const useBulletin = (bulletin: string): UseQueryResult<BulletinPage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'bulletin', bulletin],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/bulletins/{bulletin}', {
          params: { path: { ledger, bulletin }, query: point },
        }),
      ),
  });
};

export const useDraftBulletin = (campaign: string): Command<Schemas['DraftBulletin'], Schemas['DraftedBulletin']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/bulletins', {
        params: { path: { ledger, campaign } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

export type BulletinAct =
  | { act: 'submit' | 'approve' | 'issue' }
  | { act: 'edit'; body: Schemas['SetBulletinText'] }
  | { act: 'pin'; body: Schemas['PinBulletinFigures'] }
  | { act: 'return' | 'drop'; body: Schemas['BulletinReason'] };
export type BulletinActName = BulletinAct['act'];

export const useBulletinCommand = (bulletin: string): Command<BulletinAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<BulletinAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, bulletin } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/bulletins/{bulletin}' as const;
    switch (wanted.act) {
      case 'submit':
        return answered(api.POST(`${at}/submit`, sent));
      case 'approve':
        return answered(api.POST(`${at}/approve`, sent));
      case 'issue':
        return answered(api.POST(`${at}/issue`, sent));
      case 'edit':
        return answered(api.POST(`${at}/text`, { ...sent, body: wanted.body }));
      case 'pin':
        return answered(api.POST(`${at}/pin`, { ...sent, body: wanted.body }));
      case 'return':
        return answered(api.POST(`${at}/return`, { ...sent, body: wanted.body }));
      case 'drop':
        return answered(api.POST(`${at}/drop`, { ...sent, body: wanted.body }));
    }
  });
};
