import { roles, rungActs } from '@taizhang/domain';
import { z } from 'zod';
import { explained } from './explained';
import { clauseSchema, countSchema, keySchema, labelSchema, oneOf, someOf, timeOfDaySchema } from './terms.schema';

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
