import { z } from 'zod';
import { explained } from './explained';
import { idSchema, keySchema, labelSchema, localDateSchema, oneOf, textSchema } from './terms.schema';

const numberSchema = explained(
  z.strictObject({
    value: explained(
      z.union([z.number(), textSchema, z.boolean()]),
      '数值、文字或 true/false',
      'a number, text, or true/false',
      '15',
    ),
    label: labelSchema,
    source: textSchema,
    /** H: read in a public text. K: known, not read again. L: weak source. */
    certainty: oneOf(['H', 'K', 'L']),
  }),
  '一项数字及其出处',
  'one number and where it comes from',
  '{ value: 15, label: { zh: 受理告知（工作日）, en: Notice of acceptance (working days) }, source: 监督执纪工作规则, certainty: H }',
);

export const policySchema = explained(
  z.strictObject({
    policyId: idSchema,
    layer: oneOf(['centre', 'province', 'city', 'unit']),
    title: labelSchema,
    effectiveFrom: localDateSchema,
    numbers: explained(
      z.record(keySchema, numberSchema),
      '各项数字，按键列出',
      'numbers by key',
      'numbers: { clueProposalDays: { value: 30, label: …, source: …, certainty: K } }',
    ),
  }),
  '一层的程序性数字，自某日起施行',
  "one layer's procedural numbers from a day on",
  'policyId: centre-2017',
);
export type PolicyDocument = z.infer<typeof policySchema>;
