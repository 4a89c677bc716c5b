import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Receipt, ReturnCellRows, Returns, ReturnSheet, RollUpSheet } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';
import { fillDraft } from './fill-draft';

type Schemas = components['schemas'];

export const useReturns = (campaign: string): UseQueryResult<Returns> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'returns', campaign],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/returns', {
          params: { path: { ledger, campaign }, query: point },
        }),
      ),
  });
};

export const useReturn = (id: string): UseQueryResult<ReturnSheet> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'return', id],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/returns/{return}', { params: { path: { ledger, return: id }, query: point } }),
      ),
  });
};

/** The sums of a unit and of those below it. */
export const useRollUp = (id: string): UseQueryResult<RollUpSheet> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'return', id, 'roll-up'],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/returns/{return}/roll-up', {
          params: { path: { ledger, return: id }, query: point },
        }),
      ),
  });
};

export type RowsSide = 'all' | 'own';

/** The rows behind one computed cell; of a roll-up those that the unit counts itself. */
export const useReturnRows = (
  id: string,
  row: string,
  column: string,
  side: RowsSide,
): UseQueryResult<ReturnCellRows> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'return', id, 'rows', row, column, side],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/returns/{return}/rows', {
          params: { path: { ledger, return: id }, query: { ...point, row, column, side } },
        }),
      ),
  });
};

export type ReturnCommand =
  | { act: 'draft'; body: Schemas['DraftReturn'] }
  | { act: 'keepDifference'; body: Schemas['KeepDifference'] }
  | { act: 'sign' | 'signZero' | 'send' | 'receive' }
  | { act: 'sendBack' | 'amend'; body: Schemas['ReturnReason'] };
export type ReturnActName = ReturnCommand['act'];

export const useReturnCommand = (id: string): Command<ReturnCommand, Receipt> => {
  const { ledger } = useScope();
  return useCommand<ReturnCommand, Receipt>(
    (wanted, key) => {
      const sent = { params: { path: { ledger, return: id } }, ...underKey(key) };
      const at = '/api/ledgers/{ledger}/returns/{return}' as const;
      switch (wanted.act) {
        case 'draft':
          return answered(api.POST(`${at}/draft`, { ...sent, body: wanted.body }));
        case 'keepDifference':
          return answered(api.POST(`${at}/keep-difference`, { ...sent, body: wanted.body }));
        case 'sign':
          return answered(api.POST(`${at}/sign`, sent));
        case 'signZero':
          return answered(api.POST(`${at}/sign-zero`, sent));
        case 'send':
          return answered(api.POST(`${at}/send`, sent));
        case 'receive':
          return answered(api.POST(`${at}/receive`, sent));
        case 'sendBack':
          return answered(api.POST(`${at}/send-back`, { ...sent, body: wanted.body }));
        case 'amend':
          return answered(api.POST(`${at}/amend`, { ...sent, body: wanted.body }));
      }
    },
    { draft: ({ act }) => (act === 'draft' ? fillDraft({ return: id }) : undefined) },
  );
};
