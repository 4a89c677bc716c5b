import { z } from 'zod';
import { explained } from './explained';
import { clauseSchema, labelSchema, localDateSchema, oneOf, someOf } from './terms.schema';

export const leniencySchema = explained(
  z.strictObject({
    label: labelSchema,
    from: localDateSchema,
    to: localDateSchema,
    needs: someOf(
      oneOf(['report', 'withdrawal']),
      '须在期内完成的事',
      'what must happen inside it',
      '[report, withdrawal]',
    ),
    effect: labelSchema,
    clause: clauseSchema,
  }),
  '从宽期限',
  'the leniency window',
  'leniency: { label: …, from: 2017-08-15, to: 2017-09-30, needs: [report, withdrawal], effect: …, clause: 五（二）3 }',
);

export const aggravationSchema = explained(
  z.strictObject({
    label: labelSchema,
    from: localDateSchema,
    to: localDateSchema,
    effect: labelSchema,
    clause: clauseSchema,
  }),
  '从重的期限',
  'the window in which a violation is treated more heavily',
  'aggravation: { label: …, from: 2015-01-26, to: 2015-06-30, effect: …, clause: 二（二） }',
);
