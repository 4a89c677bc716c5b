import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { LedgerItemPage, ProblemLedger, Receipt, UnitStaff } from '../../api/shapes';
import type { DraftPlace } from '../../api/sent-draft';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export type LedgerShown = ProblemLedger['shown'][number]['key'];

/** What the list is narrowed to, as the address has it. */
export interface Narrowing {
  show?: LedgerShown | undefined;
  unit?: string | undefined;
  class?: string | undefined;
  channel?: string | undefined;
}

export const useProblemLedger = (campaign: string, narrowing: Narrowing): UseQueryResult<ProblemLedger> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'problems', campaign, narrowing],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/problems', {
          params: { path: { ledger, campaign }, query: { ...point, ...narrowing } },
        }),
      ),
    placeholderData: (before) => before,
  });
};

export const useLedgerItem = (item: string): UseQueryResult<LedgerItemPage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'problem', item],
    queryFn: () =>
      answered(api.GET('/api/ledgers/{ledger}/problems/{item}', { params: { path: { ledger, item }, query: point } })),
  });
};

/** Who works in a unit; asked only once a unit is chosen. */
export const useUnitStaff = (unit: string | undefined): UseQueryResult<UnitStaff> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'staff', unit],
    enabled: unit !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/units/{unit}/staff', {
          params: { path: { ledger, unit: unit ?? '' }, query: point },
        }),
      ),
  });
};

export const listingDraft = (campaign: string, unitId: string): DraftPlace => ({
  ...{ subject: `participation~${campaign}~${unitId}`, act: 'listProblem' },
});

export const useListProblem = (campaign: string): Command<Schemas['ListProblem'], Schemas['ListedProblem']> => {
  const { ledger } = useScope();
  return useCommand(
    (body, key) =>
      answered(
        api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/problems', {
          params: { path: { ledger, campaign } },
          ...underKey(key),
          body,
        }),
      ),
    { draft: ({ unitId }) => listingDraft(campaign, unitId) },
  );
};

export type ItemAct =
  | { act: 'setRectification'; body: Schemas['SetRectification'] }
  | { act: 'claim'; body: Schemas['ClaimRectification'] }
  | { act: 'verify' | 'close'; body: Schemas['ProblemOpinion'] }
  | { act: 'reject' | 'reopen' | 'refer'; body: Schemas['ProblemReason'] }
  | { act: 'publicise'; body: Schemas['PubliciseProblem'] }
  | { act: 'lookBack'; body: Schemas['LookBackAtProblem'] }
  | { act: 'settle'; body: Schemas['SettleTendency'] };
export type ItemActName = ItemAct['act'];

export const itemDraft = (item: string, act: ItemActName): DraftPlace => ({ subject: `problem~${item}`, act });

export const useItemCommand = (item: string): Command<ItemAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<ItemAct, Receipt>(
    (wanted, key) => {
      const sent = { params: { path: { ledger, item } }, ...underKey(key) };
      const at = '/api/ledgers/{ledger}/problems/{item}' as const;
      switch (wanted.act) {
        case 'setRectification':
          return answered(api.POST(`${at}/set-rectification`, { ...sent, body: wanted.body }));
        case 'claim':
          return answered(api.POST(`${at}/claim`, { ...sent, body: wanted.body }));
        case 'verify':
          return answered(api.POST(`${at}/verify`, { ...sent, body: wanted.body }));
        case 'reject':
          return answered(api.POST(`${at}/reject`, { ...sent, body: wanted.body }));
        case 'publicise':
          return answered(api.POST(`${at}/publicise`, { ...sent, body: wanted.body }));
        case 'close':
          return answered(api.POST(`${at}/close`, { ...sent, body: wanted.body }));
        case 'lookBack':
          return answered(api.POST(`${at}/look-back`, { ...sent, body: wanted.body }));
        case 'reopen':
          return answered(api.POST(`${at}/reopen`, { ...sent, body: wanted.body }));
        case 'settle':
          return answered(api.POST(`${at}/settle`, { ...sent, body: wanted.body }));
        case 'refer':
          return answered(api.POST(`${at}/refer`, { ...sent, body: wanted.body }));
      }
    },
    { draft: ({ act }) => itemDraft(item, act) },
  );
};

export type ZeroAct =
  | { act: 'sign'; unit: string; body: Schemas['SignZeroLedger'] }
  | { act: 'withdraw'; unit: string; body: Schemas['WithdrawZeroLedger'] };

export const useZeroCommand = (campaign: string): Command<ZeroAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<ZeroAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, campaign, unit: wanted.unit } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/campaigns/{campaign}/units/{unit}/zero-ledger' as const;
    return wanted.act === 'sign'
      ? answered(api.POST(`${at}/sign`, { ...sent, body: wanted.body }))
      : answered(api.POST(`${at}/withdraw`, { ...sent, body: wanted.body }));
  });
};
