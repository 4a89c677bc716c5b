import { isLocalDate, isTimeOfDay, type LocalDate } from '@taizhang/domain';
import { z } from 'zod';
import { explained } from './explained';

export const keySchema = explained(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  '键：小写字母开头的英文词，不含空格和连字符',
  'a key: one English word in camelCase',
  'selfInspection',
  'Key',
);
export const idSchema = explained(
  z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  '编号：小写英文词，用连字符相连',
  'an id: lower-case words joined by hyphens',
  's2-business-participation',
  'Id',
);
export const textSchema = explained(
  z.string().trim().min(1),
  '一段文字，不能为空',
  'text, not empty',
  '自查自纠',
  'Text',
);
export const clauseSchema = explained(
  z.string().trim().min(1),
  '依据的条款',
  'the clause that this rests on',
  'clause: 五（二）1',
  'Clause',
);
export const labelSchema = explained(
  z.strictObject({ zh: textSchema, en: textSchema }),
  '中英文名称',
  'a label in both languages',
  '{ zh: 自查自纠, en: Self-inspection }',
  'Label',
);
export const localDateSchema = explained(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
    .refine(isLocalDate),
  '存在的日期，年-月-日',
  'a date that exists, YYYY-MM-DD',
  '2017-09-15',
  'LocalDate',
) as unknown as z.ZodType<LocalDate, LocalDate>;
export const timeOfDaySchema = explained(
  z
    .string()
    .regex(/^\d{2}:\d{2}$/, { abort: true })
    .refine(isTimeOfDay),
  '时刻，时:分，00:00 至 24:00',
  'a time of day, HH:mm, 00:00 to 24:00',
  "at: '18:00'",
  'TimeOfDay',
);
export const countSchema = explained(z.int().min(1), '大于 0 的整数', 'a whole number above 0', '1', 'Count');

export const labelledSchema = explained(
  z.strictObject({ key: keySchema, label: labelSchema, clause: clauseSchema }),
  '键、名称和依据条款',
  'a key, a label and the clause that it rests on',
  '{ key: publicReports, label: { zh: 群众举报受理, en: Reports from the public }, clause: 七 }',
);

/** One of a closed list, named in the refusal. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  explained(z.enum(values), `以下之一：${values.join('、')}`, `one of: ${values.join(', ')}`, values[0]);
/** One whose key the system itself asks by: another key would say nothing, in silence. */
export const labelledOf = <const T extends readonly [string, ...string[]]>(keys: T) =>
  explained(
    z.strictObject({ key: oneOf(keys), label: labelSchema, clause: clauseSchema }),
    '键、名称和依据条款',
    'a key, a label and the clause that it rests on',
    `{ key: ${keys[0]}, label: { zh: …, en: … }, clause: 二（一） }`,
  );
/** A list with at least one entry. */
export const someOf = <S extends z.ZodType>(entry: S, zh: string, en: string, example: string) =>
  explained(z.array(entry).min(1), `${zh}，至少一项`, `${en}, at least one`, example);
