import {
  cellUnits,
  columnRules,
  marginFigures,
  ranks,
  roles,
  rowSources,
  unitKinds,
  type ReturnsRule,
} from '@taizhang/domain';
import { z } from 'zod';
import { explained } from './explained';
import { holidayRuleSchema } from './due-rule.schema';
import type { SameShape } from './same-shape';
import {
  clauseSchema,
  countSchema,
  keySchema,
  labelSchema,
  localDateSchema,
  oneOf,
  someOf,
  textSchema,
  timeOfDaySchema,
} from './terms.schema';

const head = { key: keySchema, label: labelSchema, under: keySchema.optional() };
const headSchema = explained(
  z.strictObject(head),
  '跨列表头，under 指上一级',
  'a heading over several columns; under names the one above',
  '{ key: unit, label: { zh: 单位, en: Unit } }',
);
const columnSchema = explained(
  z.strictObject({
    ...head,
    unit: oneOf(cellUnits),
    shows: oneOf(columnRules),
    ranks: someOf(oneOf(ranks), '职级', 'ranks', '[division, deputyDivision]').optional(),
  }),
  '最下一级的一列：单位和统计口径',
  'a column: its unit and the rule that fills it',
  '{ key: unitAmount, label: …, under: unit, unit: tenThousandYuan, shows: unitAmount }',
);
const rowSchema = explained(
  z.strictObject({
    key: keySchema,
    label: labelSchema,
    counts: oneOf(rowSources),
    kinds: someOf(keySchema, '问题类型的键', 'keys of problem types', '[giving, receiving]').optional(),
  }),
  '统计表的一行',
  'a row of a table of counts',
  '{ key: handedIn, label: …, counts: handIns }',
);
const labels = (zh: string, en: string) => explained(z.array(labelSchema), zh, en, '[]');

const marginSchema = explained(
  z.strictObject({ zh: textSchema, en: textSchema, shows: oneOf(marginFigures).optional() }),
  '表外一栏，shows 指由系统填入的内容',
  'a word beside the table; shows names what the system fills in',
  "{ zh: 填表人：, en: 'Filled in by:', shows: filler }",
);
const margin = (zh: string, en: string) => explained(z.array(marginSchema), zh, en, '[]');

const tableSchema = explained(
  z.strictObject({
    key: keySchema,
    title: labelSchema,
    paper: oneOf(['A4', 'A3']),
    heads: explained(z.array(headSchema), '跨列表头，可为空', 'headings, may be empty', '[]'),
    columns: someOf(columnSchema, '列', 'columns', '- { key: name, label: …, unit: text, shows: name }'),
    rows: someOf(rowSchema, '行；逐条列出的表不写', 'rows; absent for a list', '- { key: … }').optional(),
    above: margin('表上方各栏', 'what stands above the table'),
    below: margin('表下方各栏', 'what stands below the table'),
    notes: labels('填表说明', 'notes for filling in'),
    symbols: explained(
      z.array(
        explained(
          z.strictObject({ mark: textSchema, meaning: labelSchema }),
          '符号和含义',
          'a mark and its meaning',
          "{ mark: '0', meaning: { zh: 已签认的零, en: a signed zero } }",
        ),
      ),
      '符号表，可为空',
      'marks, may be empty',
      '[]',
    ),
    clause: clauseSchema,
  }),
  '报表的表样',
  'a table to be filed',
  '{ key: t0, title: …, paper: A4, heads: …, columns: …, rows: …, clause: 附件2 }',
);
const pastEnd = explained(
  z.boolean(),
  '报送日在专项结束之后的一期是否仍要报',
  "whether a period whose day lies after the campaign's end is still filed",
  'pastEnd: true',
);
const rhythmSchema = explained(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('weekly'),
      weekday: explained(
        z.int().min(1).max(7),
        '次周周几，1 为周一，至 7',
        'a day of the next week, 1 (Monday) to 7',
        '1',
      ),
      ifHoliday: holidayRuleSchema,
      pastEnd,
      at: timeOfDaySchema.optional(),
    }),
    z.strictObject({
      kind: z.literal('monthly'),
      day: explained(z.int().min(1).max(31), '次月几号，1 至 31', 'a day of the next month, 1 to 31', '5'),
      ifHoliday: holidayRuleSchema,
      pastEnd,
      at: timeOfDaySchema.optional(),
    }),
    z.strictObject({
      kind: z.literal('phase'),
      days: countSchema,
      unit: oneOf(['workingDays', 'calendarDays']),
      at: timeOfDaySchema.optional(),
    }),
    z.strictObject({
      kind: z.literal('once'),
      on: localDateSchema,
      ifHoliday: holidayRuleSchema,
      at: timeOfDaySchema.optional(),
    }),
  ]),
  '报送周期，kind 为 weekly、monthly、phase、once 之一；挂在单位任务上的写 duty，不写 rhythm',
  'how often it is filed, whose kind is one of weekly, monthly, phase, once; with a unit duty write duty instead',
  '{ kind: monthly, day: 5, ifHoliday: nextWorkingDay, pastEnd: true }',
);
const obligationSchema = explained(
  z.strictObject({
    key: keySchema,
    label: labelSchema,
    table: keySchema,
    duty: keySchema.optional(),
    rhythm: rhythmSchema.optional(),
    appliesTo: someOf(oneOf(unitKinds), '单位类型', 'kinds of unit', '[city, county]').optional(),
    ladder: keySchema.optional(),
    to: labelSchema,
    receivers: someOf(oneOf(roles), '接收人角色', 'roles that receive it', '[commissionOffice]'),
    throughSuperior: someOf(
      oneOf(roles),
      '上级单位的接收人角色',
      'roles of the unit above that receive it',
      '[coordinator]',
    ).optional(),
    onward: z
      .strictObject({
        to: labelSchema,
        signers: someOf(oneOf(roles), '签批人角色', 'roles that sign it', '[partySecretary]'),
        receivers: someOf(oneOf(roles), '接收人角色', 'roles that receive it', '[superiorCommission]'),
        clause: clauseSchema,
      })
      .optional(),
    counts: oneOf(['own', 'ownAndBelow']),
    clause: clauseSchema,
  }),
  '报送义务',
  'an obligation to file',
  '{ key: statistics, label: …, table: t0, duty: summaryAndTable, to: …, receivers: [commissionOffice], counts: own, clause: 附件2 }',
);

export const returnsSchema = explained(
  z.strictObject({
    tables: someOf(tableSchema, '表样', 'tables', '- { key: t0, … }'),
    obligations: someOf(obligationSchema, '报送义务', 'obligations', '- { key: statistics, table: t0, … }'),
  }),
  '报表',
  'returns',
  'returns: { tables: …, obligations: … }',
);

export const returnsSchemaIsTheDomainType: SameShape<z.infer<typeof returnsSchema>, ReturnsRule> = true;
