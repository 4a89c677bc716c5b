import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useFileCase = (): Command<Schemas['FileCase'], Schemas['FiledCase']> => {
  const { ledger } = useScope();
  return useCommand<Schemas['FileCase'], Schemas['FiledCase']>((body, key) =>
    answered(api.POST('/api/ledgers/{ledger}/cases', { params: { path: { ledger } }, ...underKey(key), body })),
  );
};
