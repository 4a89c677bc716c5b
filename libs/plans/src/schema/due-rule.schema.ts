import type { DueRule } from '@taizhang/domain';
import { z } from 'zod';
import { explained } from './explained';
import type { SameShape } from './same-shape';
import { countSchema, keySchema, localDateSchema, oneOf, textSchema, timeOfDaySchema } from './terms.schema';

const budgetSchema = explained(
  z.strictObject({ amount: countSchema, unit: oneOf(['workingDays', 'calendarDays', 'months', 'halfYears']) }),
  '数量和单位',
  'an amount and its unit',
  '{ amount: 5, unit: workingDays }',
);
const extensionSchema = explained(
  z.strictObject({ times: countSchema, upTo: budgetSchema, approver: textSchema }),
  '可延期几次、每次至多多久、谁批准',
  'how often it may be extended, by how much at most, and who approves',
  '{ times: 1, upTo: { amount: 5, unit: workingDays }, approver: commissionOffice }',
  'Extension',
);
export const holidayRuleSchema = oneOf(['asIs', 'nextWorkingDay', 'previousWorkingDay']);

const terms = { at: timeOfDaySchema.optional(), extension: extensionSchema.optional() };
const moved = { ...terms, ifHoliday: holidayRuleSchema.optional() };
const days = countSchema;

export const dueRuleSchema = explained(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), on: localDateSchema, ...moved }),
    z.strictObject({ kind: z.literal('workingDays'), days, ...terms }),
    z.strictObject({ kind: z.literal('calendarDays'), days, ...moved }),
    z.strictObject({ kind: z.literal('months'), months: countSchema, ...moved }),
    z.strictObject({ kind: z.literal('halfYears'), halfYears: countSchema, ...moved }),
    z.strictObject({
      kind: z.literal('dayOfNextMonth'),
      day: explained(z.int().min(1).max(31), '几号，1 至 31', 'a day of the month, 1 to 31', '5'),
      ifHoliday: holidayRuleSchema,
      ...terms,
    }),
    z.strictObject({
      kind: z.literal('intoNextPhase'),
      phase: keySchema,
      days,
      unit: oneOf(['workingDays', 'calendarDays']),
      ...terms,
    }),
    z.strictObject({ kind: z.literal('beforePhaseEnd'), phase: keySchema, ...terms }),
    z.strictObject({ kind: z.literal('promptly'), targetWorkingDays: countSchema, ...terms }),
  ]),
  '期限规则，kind 为 fixed、workingDays、calendarDays、months、halfYears、dayOfNextMonth、intoNextPhase、beforePhaseEnd、promptly 之一',
  'a due rule whose kind is one of fixed, workingDays, calendarDays, months, halfYears, dayOfNextMonth, intoNextPhase, beforePhaseEnd, promptly',
  '{ kind: fixed, on: 2017-09-15 }',
  'DueRule',
);

export const dueRuleSchemaIsTheDomainType: SameShape<z.infer<typeof dueRuleSchema>, DueRule> = true;
