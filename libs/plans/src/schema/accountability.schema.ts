import { findingKinds, organisations, roles, type AccountabilityRule } from '@taizhang/domain';
import { z } from 'zod';
import { dueRuleSchema } from './due-rule.schema';
import { explained } from './explained';
import type { SameShape } from './same-shape';
import { clauseSchema, countSchema, keySchema, labelSchema, oneOf, someOf, timeOfDaySchema } from './terms.schema';

const coverSchema = explained(
  z.discriminatedUnion('matter', [
    z.strictObject({
      matter: z.literal('case'),
      kinds: someOf(keySchema, '案件类别', 'kinds of case', '[discipline]').optional(),
      severities: someOf(keySchema, '情节轻重', 'severities', '[grave]').optional(),
    }),
    z.strictObject({
      matter: z.literal('finding'),
      kinds: someOf(oneOf(findingKinds), '问题类别', 'kinds of finding', '[formalism, delay]').optional(),
    }),
  ]),
  '适用范围：matter 为 case（案件）或 finding（对单位的认定），不写 kinds、severities 的一律适用',
  'what it covers: matter is case or finding; without kinds or severities it covers all',
  '{ matter: case }',
);

const terms = {
  key: keySchema,
  label: labelSchema,
  due: dueRuleSchema,
  remindWorkingDaysBefore: explained(
    z.array(countSchema),
    '到期前几个工作日提醒，可为空',
    'working days before the last day, may be empty',
    '[5, 1]',
  ),
  remindAt: timeOfDaySchema,
  ladder: keySchema,
  concludedBy: oneOf(roles),
  waivedBy: oneOf(roles),
  clause: clauseSchema,
};

const trackSchema = explained(
  z.discriminatedUnion('who', [
    z.strictObject({ on: z.literal('person'), who: oneOf(['partyConcerned', 'named']), ...terms }),
    z.strictObject({
      on: z.literal('person'),
      who: z.literal('holder'),
      roles: someOf(oneOf(roles), '职务角色，从前到后', 'roles, the first that has a holder', '[partySecretary]'),
      ...terms,
    }),
    z.strictObject({ on: z.literal('organisation'), who: oneOf(organisations), ...terms }),
  ]),
  '一条追究线：on 为 person 的，who 为 partyConcerned（当事人）、named（由承办机关指定）、holder（某职务的人，写明 roles）；on 为 organisation 的，who 为 party（党组织）、discipline（纪检机构）、unit（单位）',
  'one track: on a person, who is partyConcerned, named, or holder with roles; on an organisation, who is party, discipline or unit',
  "{ key: partyHead, label: { zh: 党组织主要负责人, en: Head of the party organisation }, on: person, who: holder, roles: [partySecretary], due: { kind: workingDays, days: 20 }, remindWorkingDaysBefore: [5], remindAt: '09:00', ladder: overdueTrack, concludedBy: leader, waivedBy: leader, clause: 六（三） }",
);

export const accountabilitySchema = explained(
  z.strictObject({
    key: keySchema,
    label: labelSchema,
    covers: coverSchema,
    handling: explained(
      z.strictObject({
        investigators: someOf(oneOf(roles), '承办角色', 'who works on it', '[caseOfficer]'),
        ownLeaders: someOf(oneOf(roles), '承办机关本级领导的角色', "the handling body's own leaders", '[leader]'),
        superior: oneOf(roles),
      }),
      '谁承办；涉及承办机关本级领导的，交上级',
      "who works on it; a track on the handling body's own leader goes to the superior",
      '{ investigators: [caseOfficer], ownLeaders: [leader], superior: superiorCommission }',
    ),
    tracks: someOf(trackSchema, '追究线', 'tracks', '- { key: partyConcerned, … }'),
    clause: clauseSchema,
  }),
  '责任追究规则，如一案三查、一案双究',
  'an accountability rule: which tracks a case or a finding against a unit opens',
  '{ key: ofCases, label: …, covers: { matter: case }, handling: …, tracks: […], clause: 六（三） }',
);

/** Does not compile when the schema and the domain's rule part. */
export const accountabilitySchemaIsTheDomainType: SameShape<
  z.infer<typeof accountabilitySchema>,
  AccountabilityRule
> = true;
