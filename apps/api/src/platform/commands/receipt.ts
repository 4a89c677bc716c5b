import type { CommandOutcome } from '@taizhang/application';
import type { z } from 'zod';
import type { bulkReceiptSchema, receiptSchema } from '@taizhang/contracts';
import type { Language } from '../problem/accept-language';
import { problemDocument } from '../problem/problem-document';
import { Refusal } from '../problem/refusal';

export type Receipt = z.infer<typeof receiptSchema>;
export type BulkReceipt = z.infer<typeof bulkReceiptSchema>;

/** What was written; a refusal goes to the problem filter. */
export function receiptOf(outcome: CommandOutcome): Receipt {
  if (outcome.status === 'rejected') throw new Refusal(outcome.code, outcome.details);
  const { position, events, repeated } = outcome;
  return { position, events, repeated };
}

/** One receipt an item: one refusal never hurts the others. */
export function bulkReceiptOf(
  outcomes: readonly { readonly id: string; readonly outcome: CommandOutcome }[],
  language: Language,
): BulkReceipt {
  const items = outcomes.map(({ id, outcome }) => {
    if (outcome.status === 'accepted') return { id, position: outcome.position, problem: null };
    const { code, title, remedy } = problemDocument(outcome, language, id);
    return { id, position: null, problem: { code, title, remedy } };
  });
  const refused = items.filter((item) => item.problem !== null).length;
  return { accepted: items.length - refused, refused, items };
}
