import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { type EntryMark, marked } from '../../api/entry';
import { useScope } from '../../api/scope';
import type { Declaration, DeclarationForm, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

export const useDeclaration = (declaration: string | undefined): UseQueryResult<Declaration> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'declaration', declaration],
    enabled: declaration !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/declarations/{declaration}', {
          params: { path: { ledger, declaration: declaration ?? '' }, query: point },
        }),
      ),
  });
};

export interface Submission {
  form: DeclarationForm;
  /** A paper form that is entered for the person: its day and its scan. */
  paper?: EntryMark;
}

export const useSubmitDeclaration = (declaration: string, onDone: () => void): Command<Submission, Receipt> => {
  const { ledger } = useScope();
  return useCommand<Submission, Receipt>(
    ({ form, paper }, key) =>
      marked(key, paper, () =>
        answered(
          api.POST('/api/ledgers/{ledger}/declarations/{declaration}/submit', {
            params: { path: { ledger, declaration } },
            body: { form },
            ...underKey(key),
          }),
        ),
      ),
    { onDone },
  );
};

/** Within an entry on behalf: the signature that its reader put on the paper form. */
export const useEnterSignature = (declaration: string): Command<{ revision: number }, Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/declarations/{declaration}/sign', {
        params: { path: { ledger, declaration } },
        body,
        ...underKey(key),
      }),
    ),
  );
};
