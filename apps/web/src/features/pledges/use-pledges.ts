import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { BulkReceipt, Pledge, Pledges, Receipt, Unasked } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export type Show = Pledges['show'];
const shows: readonly Show[] = ['unsigned', 'signed', 'unfiled', 'unpublicised', 'breached', 'waived', 'mine'];
export const showFrom = (text: string | undefined): Show => shows.find((each) => each === text) ?? 'all';

/** Which rows: what a figure counts, of a unit with all below it, of a rank. */
export interface PledgeFilter {
  show: Show;
  unit?: string | undefined;
  rank?: string | undefined;
}

/** As many as a page shows and freezes at once; a longer list is narrowed by unit or by rank. */
export const mostRows = 2000;

export const usePledges = (campaign: string, filter: PledgeFilter): UseQueryResult<Pledges> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'pledges', campaign, filter],
    // A list that is asked anew by another filter keeps its place until the rows are there.
    placeholderData: (before: Pledges | undefined) => before,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/pledges', {
          params: { path: { ledger, campaign }, query: { ...point, ...filter, limit: mostRows } },
        }),
      ),
  });
};

export const usePledge = (pledge: string): UseQueryResult<Pledge> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'pledge', pledge],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/pledges/{pledge}', { params: { path: { ledger, pledge }, query: point } }),
      ),
  });
};

export const useUnasked = (campaign: string): UseQueryResult<Unasked> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'unasked', campaign],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/pledges/unasked', {
          params: { path: { ledger, campaign }, query: point },
        }),
      ),
  });
};

export type PledgeAct =
  | { act: 'sign' }
  | { act: 'breach'; body: Schemas['RecordPledgeBreach'] }
  | { act: 'waive'; body: Schemas['WaivePledge'] };

/** What is done to one pledge by itself. */
export const usePledgeCommand = (pledge: string): Command<PledgeAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<PledgeAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, pledge } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/pledges/{pledge}' as const;
    switch (wanted.act) {
      case 'sign':
        return answered(api.POST(`${at}/sign`, sent));
      case 'breach':
        return answered(api.POST(`${at}/breach`, { ...sent, body: wanted.body }));
      case 'waive':
        return answered(api.POST(`${at}/waive`, { ...sent, body: wanted.body }));
    }
  });
};

export type BulkAct =
  | { act: 'ask'; body: Schemas['AskPledges'] }
  | { act: 'enterPaper'; body: Schemas['EnterPaperPledges'] }
  | { act: 'file'; body: Schemas['FilePledges'] }
  | { act: 'publicise'; body: Schemas['PublicisePledges'] };

/** What is done over a frozen list: one receipt an item. */
export const useBulkPledges = (campaign: string): Command<BulkAct, BulkReceipt> => {
  const { ledger } = useScope();
  return useCommand<BulkAct, BulkReceipt>((wanted, key) => {
    const sent = { params: { path: { ledger, campaign } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/campaigns/{campaign}/pledges' as const;
    switch (wanted.act) {
      case 'ask':
        return answered(api.POST(`${at}/ask`, { ...sent, body: wanted.body }));
      case 'enterPaper':
        return answered(api.POST(`${at}/enter-paper`, { ...sent, body: wanted.body }));
      case 'file':
        return answered(api.POST(`${at}/file`, { ...sent, body: wanted.body }));
      case 'publicise':
        return answered(api.POST(`${at}/publicise`, { ...sent, body: wanted.body }));
    }
  });
};
