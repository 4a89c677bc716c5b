import { roles, rungActs } from '@taizhang/domain';
import { z } from 'zod';
import { explained } from './explained';
import {
  clauseSchema,
  countSchema,
  keySchema,
  labelSchema,
  localDateSchema,
  oneOf,
  someOf,
  timeOfDaySchema,
} from './terms.schema';

const rungSchema = explained(
  z.strictObject({
    level: countSchema,
    act: oneOf(rungActs),
    label: labelSchema,
    mode: oneOf(['automatic', 'draft']),
    afterWorkingDays: countSchema,
    at: timeOfDaySchema,
    approver: oneOf(roles).optional(),
    clause: clauseSchema.optional(),
  }),
  '逾期措施的一级',
  'one rung',
  "{ level: 1, act: chase, label: { zh: 催办, en: Chase }, mode: automatic, afterWorkingDays: 1, at: '18:00' }",
);

export const ladderSchema = explained(
  z.strictObject({
    key: keySchema,
    label: labelSchema,
    rungs: someOf(rungSchema, '各级措施', 'rungs', '- { level: 1, act: chase, … }'),
  }),
  '逾期阶梯',
  'an escalation ladder',
  '{ key: unitDuty, label: { zh: 单位事项逾期, en: Overdue duty of a unit }, rungs: […] }',
);

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
