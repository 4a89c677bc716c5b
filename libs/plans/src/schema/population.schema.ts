import { exclusions, ranks } from '@taizhang/domain';
import { z } from 'zod';
import { explained } from './explained';
import {
  clauseSchema,
  countSchema,
  keySchema,
  labelledOf,
  labelledSchema,
  labelSchema,
  oneOf,
  someOf,
} from './terms.schema';

const coolingOffSchema = explained(
  z.strictObject({ who: oneOf(['leadingCadre', 'other']), years: countSchema, clause: clauseSchema }),
  '离职后的限制年限',
  'years of cooling-off after leaving office',
  '{ who: leadingCadre, years: 3, clause: 二（三） }',
);
const relationSchema = explained(
  z.strictObject({ key: keySchema, label: labelSchema }),
  '须一并报告的亲属关系',
  'a relation that is reported too',
  '{ key: spouse, label: { zh: 配偶, en: Spouse } }',
);

export const populationSchema = explained(
  z.strictObject({
    includes: someOf(
      labelledSchema,
      '清理对象',
      'target persons',
      '- { key: publicOfficials, label: { zh: 国家公职人员本人, en: Public officials }, clause: 二（一） }',
    ),
    leadingRanks: someOf(
      oneOf(ranks),
      '算作领导干部的职级',
      'ranks that make a leading cadre',
      '[section, deputySection]',
    ),
    coolingOff: explained(z.array(coolingOffSchema), '离职限制，可为空', 'cooling-off rules, may be empty', '[]'),
    exclusions: explained(
      z.array(labelledOf(exclusions)),
      '不列入的人员，可为空',
      'who is left out, may be empty',
      '[]',
    ),
    relations: explained(z.array(relationSchema), '亲属关系，可为空', 'relations, may be empty', '[]'),
  }),
  '清理对象的规则',
  'the rules of who must declare',
  'population: { includes: […], leadingRanks: […], coolingOff: [], exclusions: [], relations: [] }',
);

export const sectorSchema = explained(
  z.strictObject({ key: keySchema, label: labelSchema, detail: labelSchema, especially: labelSchema.optional() }),
  '行业类别',
  'a business sector',
  '{ key: hydropower, label: { zh: 涉小水电, en: Small hydropower }, detail: { zh: 小水电项目经营, en: Running small hydropower projects } }',
);

export const problemTypeSchema = explained(
  z.strictObject({
    key: keySchema,
    label: labelSchema,
    detail: labelSchema,
    subjects: someOf(oneOf(['unit', 'person']), '可能的主体', 'who can do it', '[unit, person]'),
    clause: clauseSchema,
  }),
  '问题类型',
  'a kind of wrong',
  '{ key: giving, label: { zh: 违规赠送, en: Giving }, detail: …, subjects: [unit, person], clause: 一 }',
);

export const giftKindSchema = explained(
  z.strictObject({ key: keySchema, label: labelSchema }),
  '礼品种类',
  'a kind of gift',
  '{ key: cash, label: { zh: 现金, en: Cash } }',
);
