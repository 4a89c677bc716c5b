import type { Plan } from '@taizhang/domain';
import { z } from 'zod';
import { accountabilitySchema } from './accountability.schema';
import { declarationSchema, pledgesSchema, unitDutySchema } from './duty.schema';
import { explained } from './explained';
import { ladderSchema } from './ladder.schema';
import { giftKindSchema, populationSchema, problemTypeSchema, sectorSchema } from './population.schema';
import { returnsSchema } from './returns.schema';
import type { SameShape } from './same-shape';
import {
  clauseSchema,
  countSchema,
  idSchema,
  keySchema,
  labelledSchema,
  labelSchema,
  localDateSchema,
  oneOf,
  someOf,
  textSchema,
} from './terms.schema';
import { aggravationSchema, leniencySchema } from './window.schema';
import { withdrawalSchema } from './withdrawal.schema';

const phaseSchema = explained(
  z.strictObject({
    key: keySchema,
    label: labelSchema,
    from: localDateSchema.optional(),
    to: localDateSchema.optional(),
    clause: clauseSchema,
  }),
  '阶段',
  'a phase',
  '{ key: mobilisation, label: { zh: 动员部署, en: Mobilisation }, from: 2017-08-16, to: 2017-08-25, clause: 五（一） }',
);
const normSchema = explained(
  z.strictObject({
    title: labelSchema,
    number: textSchema.optional(),
    layer: oneOf(['centre', 'province', 'city', 'system']),
  }),
  '依据的规范',
  'a norm that the plan rests on',
  '{ title: { zh: 公务员法, en: Civil Servant Law }, layer: centre }',
);

export const planSchema = explained(
  z.strictObject({
    planId: idSchema,
    version: countSchema,
    title: labelSchema,
    shortTitle: labelSchema,
    issuer: labelSchema,
    mandate: explained(
      z.array(labelSchema),
      '部署来源，从高到低，可为空',
      'chain of mandate, highest first, may be empty',
      '[]',
    ),
    normativeBasis: explained(z.array(normSchema), '规范依据，可为空', 'normative basis, may be empty', '[]'),
    window: explained(
      z.strictObject({ from: localDateSchema, to: localDateSchema }),
      '起止日期',
      'first and last day',
      'window: { from: 2017-08-15, to: 2018-01-31 }',
    ),
    phases: explained(z.array(phaseSchema), '阶段，可为空', 'phases, may be empty', '[]'),
    strands: explained(
      z.array(labelledSchema),
      '贯穿全程的工作，可为空',
      'strands beside the phases, may be empty',
      '[]',
    ),
    parallelDrives: explained(
      z.array(labelledSchema),
      '同时开展或前后衔接的专项，可为空',
      'drives that this one is tied to, may be empty',
      '[]',
    ).optional(),
    population: populationSchema,
    problemTypes: someOf(
      problemTypeSchema,
      '整治的问题类型',
      'kinds of wrong',
      '- { key: giving, label: …, detail: …, subjects: [unit, person], clause: 一 }',
    ).optional(),
    giftKinds: someOf(giftKindSchema, '礼品种类', 'kinds of gift', '- { key: cash, label: … }').optional(),
    sectors: someOf(sectorSchema, '行业类别', 'sectors', '- { key: mining, label: …, detail: … }').optional(),
    unitDuties: explained(z.array(unitDutySchema), '单位事项，可为空', 'duties of units, may be empty', '[]'),
    declaration: declarationSchema.optional(),
    pledges: pledgesSchema.optional(),
    leniency: leniencySchema.optional(),
    aggravation: aggravationSchema.optional(),
    withdrawal: withdrawalSchema.optional(),
    ladders: explained(z.array(ladderSchema), '逾期阶梯，可为空', 'escalation ladders, may be empty', '[]'),
    accountability: explained(
      z.array(accountabilitySchema),
      '责任追究规则，可不写；先写的先适用',
      'accountability rules, may be absent; the first that covers a matter is taken',
      '[]',
    ).optional(),
    returns: returnsSchema.optional(),
  }),
  '专项整治方案',
  'a campaign plan',
  'planId: s2-business-participation',
);

/** Does not compile when the schema and the domain's Plan part. */
export const planSchemaIsTheDomainType: SameShape<z.infer<typeof planSchema>, Plan> = true;
