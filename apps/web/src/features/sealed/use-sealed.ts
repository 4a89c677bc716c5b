import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { isProblem } from '../../api/problem-error';
import { useScope } from '../../api/scope';
import type { OpenedSeal, Receipt, SealedMark, SealedOpenings } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

/**
 * Opens an envelope. The answer goes to the caller and is kept in no cache; another attempt within the time of an opening
 * is the same opening.
 */
export const useOpenSealed = (): ((mark: SealedMark, reason: string) => Promise<OpenedSeal>) => {
  const { ledger } = useScope();
  return ({ subject, reference }, reason) =>
    answered(
      api.POST('/api/ledgers/{ledger}/sealed/open', {
        params: { path: { ledger } },
        ...underKey(crypto.randomUUID()),
        body: { subject, reference, reason },
      }),
    );
};

export const wantsApproval = (error: unknown): boolean => isProblem(error) && error.code === 'SealedReadNeedsApproval';

/** Where policy wants a second person, the reader asks first. */
export const useAskSealed = (): Command<{ mark: SealedMark; reason: string }, Receipt> => {
  const { ledger } = useScope();
  return useCommand(({ mark: { subject, compartment }, reason }, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/sealed/ask', {
        params: { path: { ledger } },
        ...underKey(key),
        body: { subject, compartment, reason },
      }),
    ),
  );
};

export type Opening = SealedOpenings['openings'][number];

export const useApproveSealed = (): Command<Opening, Receipt> => {
  const { ledger } = useScope();
  return useCommand(({ subject, compartment, personId }, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/sealed/approve', {
        params: { path: { ledger } },
        ...underKey(key),
        body: { subject, compartment, reader: personId ?? '' },
      }),
    ),
  );
};

export const useOpenings = (): UseQueryResult<SealedOpenings> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'sealed-openings'],
    queryFn: () =>
      answered(api.GET('/api/ledgers/{ledger}/sealed/openings', { params: { path: { ledger }, query: point } })),
  });
};
