import type { ZeroLedgerEvent } from '@taizhang/domain';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const zeroLedgerSentences: Sentences<ZeroLedgerEvent> = {
  ZeroLedgerSigned: ({ upTo }, words) =>
    compose(label('{unit}签零问题，截至 {upTo}', '{unit} signs a zero up to {upTo}'), { unit: words.subject, upTo }),
  ZeroLedgerWithdrawn: ({ reason }, words) =>
    compose(label('{unit}撤回零问题：{reason}', '{unit} withdraws its zero: {reason}'), {
      unit: words.subject,
      reason,
    }),
};
