import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { BulkReceipt, Receipt, RungDraft, SigningDesk } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

export const useSigningDesk = (): UseQueryResult<SigningDesk> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'signing-desk'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/sign', { params: { path: { ledger }, query: point } })),
  });
};

export const useRungDraft = (escalation: string, level: number): UseQueryResult<RungDraft> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'rung', escalation, level],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/escalations/{escalation}/rungs/{level}', {
          params: { path: { ledger, escalation, level }, query: point },
        }),
      ),
  });
};

export type PaperAct = { declaration: string } & (
  | { act: 'sign'; revision: number }
  | { act: 'return'; section: string; reason: string }
  | { act: 'recuse'; reason: string }
);

/** One paper, one act, one event. There is no way here to act on several papers with content. */
export const usePaperAct = (onDone: (act: PaperAct) => void): Command<PaperAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<PaperAct, Receipt>(
    (input, key) => {
      const { declaration } = input;
      const params = { params: { path: { ledger, declaration } }, ...underKey(key) };
      switch (input.act) {
        case 'sign':
          return answered(
            api.POST('/api/ledgers/{ledger}/declarations/{declaration}/sign', {
              ...params,
              body: { revision: input.revision },
            }),
          );
        case 'return':
          return answered(
            api.POST('/api/ledgers/{ledger}/declarations/{declaration}/return', {
              ...params,
              body: { section: input.section, reason: input.reason },
            }),
          );
        case 'recuse':
          return answered(
            api.POST('/api/ledgers/{ledger}/declarations/{declaration}/recuse', {
              ...params,
              body: { reason: input.reason },
            }),
          );
      }
    },
    { onDone: (_receipt, input) => onDone(input) },
  );
};

export type RungAct = { escalation: string; level: number } & (
  { act: 'sign' } | { act: 'decline' | 'correct'; reason: string }
);

export const useRungAct = (onDone: (act: RungAct) => void): Command<RungAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<RungAct, Receipt>(
    (input, key) => {
      const { escalation, level } = input;
      const params = { params: { path: { ledger, escalation, level } }, ...underKey(key) };
      switch (input.act) {
        case 'sign':
          return answered(api.POST('/api/ledgers/{ledger}/escalations/{escalation}/rungs/{level}/sign', params));
        case 'decline':
          return answered(
            api.POST('/api/ledgers/{ledger}/escalations/{escalation}/rungs/{level}/decline', {
              ...params,
              body: { reason: input.reason },
            }),
          );
        case 'correct':
          return answered(
            api.POST('/api/ledgers/{ledger}/escalations/{escalation}/rungs/{level}/correct', {
              ...params,
              body: { reason: input.reason },
            }),
          );
      }
    },
    { onDone: (_receipt, input) => onDone(input) },
  );
};

export type RosterPapers = { declaration: string; revision: number }[];

/** Nil declarations by roster: one event each, a receipt a name. */
export const useSignRoster = (onDone: (receipt: BulkReceipt) => void): Command<RosterPapers, BulkReceipt> => {
  const { ledger } = useScope();
  return useCommand<RosterPapers, BulkReceipt>(
    (papers, key) =>
      answered(
        api.POST('/api/ledgers/{ledger}/declarations/sign-roster', {
          params: { path: { ledger } },
          body: { papers },
          ...underKey(key),
        }),
      ),
    { onDone },
  );
};
