import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  idSchema,
  instantSchema,
  labelSchema,
  personRefSchema,
  pointSchema,
  unitRefSchema,
} from './common';

export const inboxRowSchema = z
  .object({
    key: z.string(),
    kind: z.enum([
      'unitDuty',
      'declare',
      'pledge',
      'sign',
      'verify',
      'dispatch',
      'ownDeclaration',
      'ownWithdrawal',
      'ownPledge',
      'filePledges',
      'publicisePledges',
      'fillReturn',
      'signReturn',
      'sendReturn',
      'receiveReturns',
      'reviewWithdrawal',
      'rectify',
      'setRectification',
      'verifyRectification',
      'closeProblem',
      'valueHandIns',
      'disposeHandIns',
      'approveBulletin',
      'issueBulletin',
      'drawCheck',
      'assignCheck',
      'visitCheck',
      'concludeCheck',
      'holdOrRelease',
      'signRung',
      'extension',
      'meetingDecision',
      'clueStep',
      'caseStep',
      'trackStep',
      'appealStep',
      'ownAppeal',
      'approveSubstitution',
      'signHandover',
      'approveHandover',
    ]),
    title: labelSchema,
    strong: labelSchema.nullable().describe('The part to read first, e.g. how many are missing'),
    to: labelSchema.describe('To whom it is owed'),
    clock: clockSchema,
    consequence: labelSchema.describe('What follows if it is not done'),
    unit: unitRefSchema.nullable(),
    campaignId: idSchema.nullable().describe('None for casework: a clue or a case belongs to no campaign by itself'),
    duty: z.string().nullable(),
    path: z.string().describe('Where it is done, in the console'),
    acts: z.array(z.enum(['open', 'chase', 'report', 'extend', 'grant', 'refuse', 'sign', 'why'])),
    equation: z
      .object({ asked: z.number().int(), met: z.number().int(), left: z.number().int(), excluded: z.number().int() })
      .nullable(),
    lastChase: z.object({ at: instantSchema, persons: z.number().int(), position: z.number().int() }).nullable(),
    extension: z
      .object({ status: z.enum(['requested', 'granted', 'refused']), to: dateSchema, reason: z.string() })
      .nullable(),
    actingFor: z
      .object({ personId: idSchema, name: z.string() })
      .nullable()
      .describe('Whose duty it is, where whoever asks acts for him (代办)'),
    why: z.string(),
  })
  .meta({ id: 'InboxRow' });

export const inboxSchema = z
  .object({
    point: pointSchema,
    person: personRefSchema,
    groups: z.array(
      z.object({
        key: z.enum(['overdue', 'today', 'thisWeek', 'later', 'waiting', 'suspended', 'done']),
        rows: z.array(inboxRowSchema),
      }),
    ),
    next: z.object({ title: labelSchema, clock: clockSchema }).nullable().describe('Next due item, for an empty page'),
    finishedThisWeek: z.number().int(),
  })
  .meta({ id: 'Inbox' });

export const reportDutySchema = z
  .object({
    occurredOn: dateSchema,
    note: z.string().trim().min(1).max(2000),
    attendance: z.number().int().min(0).max(100_000).optional(),
  })
  .meta({ id: 'ReportUnitDuty' });
export const requestExtensionSchema = z
  .object({ to: dateSchema, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'RequestExtension' });
export const refuseExtensionSchema = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'RefuseExtension' });
