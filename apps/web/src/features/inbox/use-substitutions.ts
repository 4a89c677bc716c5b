import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Receipt, Substitutions } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useSubstitutions = (): UseQueryResult<Substitutions> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'substitutions'],
    queryFn: () =>
      answered(api.GET('/api/ledgers/{ledger}/substitutions', { params: { path: { ledger }, query: point } })),
  });
};

export const useNameSubstitute = (): Command<Schemas['NameSubstitute'], Schemas['NamedSubstitute']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(api.POST('/api/ledgers/{ledger}/substitutions', { params: { path: { ledger } }, ...underKey(key), body })),
  );
};

export type SubstitutionAct = { act: 'approve' } | { act: 'refuse' | 'revoke'; reason: string };

export const useSubstitutionCommand = (substitution: string): Command<SubstitutionAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<SubstitutionAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, substitution } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/substitutions/{substitution}' as const;
    if (wanted.act === 'approve') return answered(api.POST(`${at}/approve`, sent));
    return answered(api.POST(`${at}/${wanted.act}`, { ...sent, body: { reason: wanted.reason } }));
  });
};
