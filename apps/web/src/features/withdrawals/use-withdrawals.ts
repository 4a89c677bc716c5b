import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Receipt, WithdrawalCard, Withdrawals } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

/** Only what a figure of the board counts. */
export type ShownWithdrawals = 'open' | 'agreedSoon' | undefined;

export const shownFrom = (text: string | undefined): ShownWithdrawals =>
  text === 'open' || text === 'agreedSoon' ? text : undefined;

export const useWithdrawals = (campaign: string, show?: ShownWithdrawals): UseQueryResult<Withdrawals> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'withdrawals', campaign, show],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/withdrawals', {
          params: { path: { ledger, campaign }, query: { ...point, show } },
        }),
      ),
  });
};

export const useWithdrawal = (withdrawal: string): UseQueryResult<WithdrawalCard> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'withdrawal', withdrawal],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/withdrawals/{withdrawal}', {
          params: { path: { ledger, withdrawal }, query: point },
        }),
      ),
  });
};

export type WithdrawalAct =
  | { act: 'report'; body: Schemas['ReportWithdrawal'] }
  | { act: 'agree'; body: Schemas['AgreeWithdrawalDate'] }
  | { act: 'confirm'; body: Schemas['ConfirmWithdrawal'] }
  | { act: 'doubt'; body: Schemas['DoubtWithdrawal'] }
  | { act: 'findSham'; body: Schemas['FindShamWithdrawal'] }
  | { act: 'order'; body: Schemas['OrderWithdrawal'] }
  | { act: 'refuse'; body: Schemas['RefuseWithdrawal'] }
  | { act: 'refer'; body: Schemas['ReferWithdrawal'] };

export type WithdrawalActName = WithdrawalAct['act'];

export const useWithdrawalCommand = (withdrawal: string): Command<WithdrawalAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<WithdrawalAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, withdrawal } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/withdrawals/{withdrawal}' as const;
    switch (wanted.act) {
      case 'report':
        return answered(api.POST(`${at}/report`, { ...sent, body: wanted.body }));
      case 'agree':
        return answered(api.POST(`${at}/agree`, { ...sent, body: wanted.body }));
      case 'confirm':
        return answered(api.POST(`${at}/confirm`, { ...sent, body: wanted.body }));
      case 'doubt':
        return answered(api.POST(`${at}/doubt`, { ...sent, body: wanted.body }));
      case 'findSham':
        return answered(api.POST(`${at}/find-sham`, { ...sent, body: wanted.body }));
      case 'order':
        return answered(api.POST(`${at}/order`, { ...sent, body: wanted.body }));
      case 'refuse':
        return answered(api.POST(`${at}/refuse`, { ...sent, body: wanted.body }));
      case 'refer':
        return answered(api.POST(`${at}/refer`, { ...sent, body: wanted.body }));
    }
  });
};
