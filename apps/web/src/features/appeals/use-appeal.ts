import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Appeal, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useAppeal = (appeal: string): UseQueryResult<Appeal> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'appeal', appeal],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/appeals/{appeal}', { params: { path: { ledger, appeal }, query: point } }),
      ),
  });
};

export type AppealAct =
  | { act: 'assignReviewers'; body: Schemas['AssignReviewers'] }
  | { act: 'review'; body: Schemas['ReviewAppeal'] }
  | { act: 'decide'; body: Schemas['DecideAppeal'] }
  | { act: 'serve'; body: Schemas['ServeAppeal'] }
  | { act: 'withdraw'; body: Schemas['WithdrawAppeal'] };
export type AppealActName = AppealAct['act'];

export const useAppealCommand = (appeal: string): Command<AppealAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<AppealAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, appeal } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/appeals/{appeal}' as const;
    switch (wanted.act) {
      case 'assignReviewers':
        return answered(api.POST(`${at}/assign-reviewers`, { ...sent, body: wanted.body }));
      case 'review':
        return answered(api.POST(`${at}/review`, { ...sent, body: wanted.body }));
      case 'decide':
        return answered(api.POST(`${at}/decide`, { ...sent, body: wanted.body }));
      case 'serve':
        return answered(api.POST(`${at}/serve`, { ...sent, body: wanted.body }));
      case 'withdraw':
        return answered(api.POST(`${at}/withdraw`, { ...sent, body: wanted.body }));
    }
  });
};
