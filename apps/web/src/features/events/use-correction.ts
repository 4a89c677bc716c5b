import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { EventPage, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

export type CorrectionAct = EventPage['acts'][number];

export interface CorrectionInput {
  /** Of a corrected date only. */
  occurredOn: string;
  reason: string;
  evidence: string;
}

/** Answers one entry of the log by another that corrects or voids it. */
export const useCorrection = (position: number, act: CorrectionAct): Command<CorrectionInput, Receipt> => {
  const { ledger } = useScope();
  const params = { path: { ledger, position } };
  return useCommand<CorrectionInput, Receipt>(({ occurredOn, reason, evidence }, key) =>
    act === 'correctDate'
      ? answered(
          api.POST('/api/ledgers/{ledger}/events/{position}/correct-date', {
            params,
            body: { occurredOn, reason, evidence },
            ...underKey(key),
          }),
        )
      : answered(
          api.POST('/api/ledgers/{ledger}/events/{position}/void', {
            params,
            body: { reason, evidence },
            ...underKey(key),
          }),
        ),
  );
};
