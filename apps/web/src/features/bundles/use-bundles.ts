import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];
export type ClueBundles = Schemas['ClueBundles'];
export type BundleFile = Schemas['BundleFile'];

export const useClueBundles = (clue: string): UseQueryResult<ClueBundles> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'clue-bundles', clue],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/clues/{clue}/bundles', { params: { path: { ledger, clue }, query: point } }),
      ),
  });
};

/** Makes the file; the answer is saved by the browser. */
export const useMakeBundle = (clue: string): Command<string, BundleFile> => {
  const { ledger } = useScope();
  return useCommand((to, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/clues/{clue}/bundle', {
        params: { path: { ledger, clue } },
        ...underKey(key),
        body: { to },
      }),
    ),
  );
};

export const useTakeReceipt = (): Command<string, Receipt> => {
  const { ledger } = useScope();
  return useCommand((note, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/bundle-receipts', {
        params: { path: { ledger } },
        ...underKey(key),
        body: { note },
      }),
    ),
  );
};

/** Hands a text to the browser as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
