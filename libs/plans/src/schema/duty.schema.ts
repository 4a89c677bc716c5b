import { declarationCategories, formSections, ranks, roles, unitKinds } from '@taizhang/domain';
import { z } from 'zod';
import { dueRuleSchema } from './due-rule.schema';
import { explained } from './explained';
import { clauseSchema, countSchema, keySchema, labelSchema, oneOf, someOf } from './terms.schema';

const startSchema = explained(
  z.discriminatedUnion('event', [
    z.strictObject({ event: z.literal('campaignIssued') }),
    z.strictObject({ event: z.literal('phaseOpened'), phase: keySchema }),
  ]),
  '起算事件，event 为 campaignIssued 或 phaseOpened',
  'the start event, campaignIssued or phaseOpened',
  '{ event: phaseOpened, phase: selfInspection }',
  'DutyStart',
);

const duty = {
  label: labelSchema,
  phase: keySchema,
  start: startSchema,
  due: dueRuleSchema,
  ladder: keySchema.optional(),
  clause: clauseSchema,
};
const unitKindsSchema = someOf(oneOf(unitKinds), '单位类别', 'kinds of unit', '[affiliated, branch]');

export const unitDutySchema = explained(
  z.strictObject({ key: keySchema, ...duty, evidence: labelSchema, appliesTo: unitKindsSchema.optional() }),
  '单位事项',
  'a duty of units',
  '{ key: mobilisationMeeting, label: …, phase: mobilisation, start: …, due: …, evidence: …, clause: 五（一） }',
);

const personDutySchema = explained(
  z.strictObject(duty),
  '个人事项',
  'a duty of persons',
  '{ label: …, phase: selfInspection, start: …, due: { kind: workingDays, days: 11 }, clause: 五（二）1 }',
  'PersonDuty',
);

const categorySchema = oneOf(declarationCategories);
const chainSchema = explained(
  z.strictObject({
    key: keySchema,
    label: labelSchema,
    when: explained(
      z.strictObject({ category: categorySchema.optional(), unitKinds: unitKindsSchema.optional() }),
      '适用条件，空则适用于全部',
      'when it applies; empty means always',
      '{ category: cityManaged }',
    ),
    signers: someOf(oneOf(roles), '阅签人顺序', 'signers in order', '[partySecretary, superiorSecretary]'),
  }),
  '阅签链',
  'a sign-off chain',
  '{ key: cityManaged, label: …, when: { category: cityManaged }, signers: [partySecretary, superiorSecretary] }',
);

export const declarationSchema = explained(
  z.strictObject({
    formVersion: countSchema,
    formTitle: labelSchema,
    instructions: explained(
      z.array(z.strictObject({ section: oneOf(formSections), text: labelSchema })),
      '填写须知，可为空',
      'instructions, may be empty',
      '[]',
    ),
    declare: personDutySchema,
    sign: explained(
      z.strictObject({
        ...duty,
        chains: someOf(chainSchema, '阅签链', 'sign-off chains', '- { key: cityManaged, … }'),
      }),
      '阅签事项和阅签链',
      'the duty of reading and signing, with its chains',
      'sign: { label: …, …, chains: […] }',
    ),
    dispatch: explained(
      z.strictObject({ ...duty, category: categorySchema, to: labelSchema, keptBy: labelSchema }),
      '集中报送',
      'the collective dispatch',
      'dispatch: { label: …, …, category: cityManaged, to: …, keptBy: … }',
    ),
    verify: personDutySchema,
  }),
  '个人申报的规则：declare、sign、dispatch、verify',
  'the rules of personal declarations: declare, sign, dispatch, verify',
  'declaration: { formVersion: 1, formTitle: …, instructions: [], declare: …, sign: …, dispatch: …, verify: … }',
);

const channelSchema = explained(
  z.strictObject({ key: keySchema, label: labelSchema }),
  '公示载体',
  'a place of publicity',
  '{ key: noticeBoard, label: { zh: 公开栏, en: Notice board } }',
);

export const pledgesSchema = explained(
  z.strictObject({
    ...duty,
    templateVersion: countSchema,
    template: explained(
      z.strictObject({ unit: labelSchema.optional(), person: labelSchema.optional() }),
      '承诺内容；有 unit 则单位须签，有 person 则个人须签',
      'the text; with unit the units sign, with person the persons do',
      'template: { unit: …, person: … }',
    ),
    ranks: someOf(oneOf(ranks), '须签的职级', 'ranks that must sign', '[section, deputySection]').optional(),
    archive: explained(
      z.strictObject({
        by: labelSchema,
        roles: someOf(oneOf(roles), '留档的角色', 'roles that keep it', '[disciplineGroup, partInspector]'),
        clause: clauseSchema,
      }),
      '由谁留存',
      'who keeps what was signed',
      'archive: { by: …, roles: [disciplineGroup, partInspector], clause: 二（二） }',
    ),
    publicity: explained(
      z.strictObject({
        channels: someOf(channelSchema, '公示载体', 'places of publicity', '- { key: noticeBoard, label: … }'),
        clause: clauseSchema,
      }),
      '在哪里公示',
      'where it is shown',
      'publicity: { channels: […], clause: 三（二） }',
    ).optional(),
    breach: explained(
      z.strictObject({ effect: labelSchema, clause: clauseSchema }),
      '签订后违反的后果',
      'what follows a breach',
      'breach: { effect: …, clause: 二（二） }',
    ).optional(),
  }),
  '承诺的规则',
  'the rules of the pledge',
  'pledges: { label: …, phase: …, start: …, due: …, templateVersion: 1, template: …, archive: …, clause: 二（二） }',
);
