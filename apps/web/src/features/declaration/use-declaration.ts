import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
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
  /** The day on a paper form that is entered for the person. */
  occurredOn?: string;
}

export const useSubmitDeclaration = (declaration: string, onDone: () => void): Command<Submission, Receipt> => {
  const { ledger } = useScope();
  return useCommand<Submission, Receipt>(
    (body, key) =>
      answered(
        api.POST('/api/ledgers/{ledger}/declarations/{declaration}/submit', {
          params: { path: { ledger, declaration } },
          body,
          ...underKey(key),
        }),
      ),
    { onDone },
  );
};
