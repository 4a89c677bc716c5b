import { z } from 'zod';
import { explained } from './explained';
import {
  clauseSchema,
  countSchema,
  keySchema,
  labelSchema,
  localDateSchema,
  oneOf,
  timeOfDaySchema,
} from './terms.schema';

const forbiddenSchema = explained(
  z.strictObject({ key: oneOf(['nominal', 'overpriced']), label: labelSchema, clause: clauseSchema }),
  '不算退出的做法',
  'a way of leaving that does not count',
  '{ key: nominal, label: { zh: 明退实不退, en: Nominal withdrawal }, clause: 四5 }',
);

export const withdrawalSchema = explained(
  z.strictObject({
    remindWorkingDaysBefore: explained(
      z.array(countSchema),
      '约定日前几个工作日提醒，可为空',
      'working days before the agreed date, may be empty',
      '[7, 1]',
    ),
    remindAt: timeOfDaySchema,
    reviewWithinWorkingDays: countSchema,
    defaultDueOn: localDateSchema,
    forbidden: z.array(forbiddenSchema).optional(),
    referral: explained(
      z.strictObject({ to: labelSchema, clause: clauseSchema }),
      '移交给谁',
      'who takes a referral',
      '{ to: { zh: 派驻纪检组, en: Stationed discipline group }, clause: 四6 }',
    ).optional(),
    ladder: keySchema,
    clause: clauseSchema,
  }),
  '退出的规则',
  'the rules of withdrawal',
  "withdrawal: { remindWorkingDaysBefore: [7], remindAt: '09:00', reviewWithinWorkingDays: 5, defaultDueOn: 2017-09-30, ladder: overdueWithdrawal, clause: 四5 }",
);
