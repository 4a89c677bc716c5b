import { z } from 'zod';
import {
  choosablePersonSchema,
  clockSchema,
  dateSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  unitRefSchema,
} from './common';
import { sealedMarkSchema } from './sealed';

const words = (most = 2000) => z.string().trim().min(1).max(most);
const channelSchema = z.enum([
  'letter',
  'visit',
  'phone',
  'web',
  'mailbox',
  'transfer',
  'selfInspection',
  'check',
  'inspection',
  'audit',
  'caseStudy',
]);
const waySchema = z.enum(['talkInquiry', 'verification', 'hold', 'close']);
const jurisdictionSchema = z.enum(['own', 'elsewhere', 'superior']);
const inquiryOutcomeSchema = z.enum([
  'clarified',
  'reminder',
  'criticism',
  'orderedInspection',
  'admonition',
  'secondTalk',
  'verification',
]);
const verificationOutcomeSchema = z.enum(['file', 'close', 'reminder', 'hold', 'transfer']);

export const clueActSchema = z.enum([
  'classify',
  'propose',
  'return',
  'approve',
  'assign',
  'recuse',
  'replaceOfficer',
  'chase',
  'openInquiry',
  'answerInquiry',
  'concludeInquiry',
  'startVerification',
  'extendVerification',
  'reportVerification',
  'signVerification',
  'transfer',
  'receiveReceipt',
  'forwardUp',
  'merge',
  'holdAgain',
  'close',
  'informReporter',
  'fileCase',
]);

export const clueRowSchema = z
  .object({
    clue: idSchema,
    channel: labelSchema,
    receivedOn: dateSchema,
    unit: unitRefSchema,
    status: labelSchema,
    problemClass: z.string().nullable(),
    way: waySchema.nullable(),
    wayLabel: labelSchema.nullable(),
    priority: z.boolean(),
    named: z.boolean(),
    officers: z.array(personRefSchema),
    chases: z.number().int(),
    mark: markSchema,
    clockLabel: labelSchema.nullable(),
    clock: clockSchema.nullable().describe('The clock that ends first; null where policy gives none'),
    may: z.array(clueActSchema),
  })
  .meta({ id: 'ClueRow' });

export const cluesSchema = z
  .object({
    point: pointSchema,
    groups: z.array(
      z.object({
        key: z.enum(['overdue', 'triage', 'approval', 'underWay', 'feedback', 'held', 'settled']),
        label: labelSchema,
        rows: z.array(clueRowSchema),
      }),
    ),
    receipts: z
      .array(z.object({ clue: idSchema, receivedOn: dateSchema, channel: labelSchema, status: labelSchema }))
      .describe('What the reader registered himself: that it is here and how far it is, nothing more'),
    /** The statistic 线索数, of what this reader may see; cases are counted apart. */
    count: z.number().int(),
    nextReviewOn: dateSchema.nullable(),
    desks: z.array(unitRefSchema).describe('Units at whose desk the reader registers what comes in'),
  })
  .meta({ id: 'Clues' });

export const clueSchema = clueRowSchema
  .extend({
    point: pointSchema,
    jurisdiction: jurisdictionSchema.nullable(),
    concernedPersons: z.array(personRefSchema),
    concernedUnit: unitRefSchema.nullable(),
    clocks: z.array(z.object({ label: labelSchema, clock: clockSchema, why: z.string() })),
    envelopes: z.array(
      z.object({ label: labelSchema, at: instantSchema, position: z.number().int(), mark: sealedMarkSchema }),
    ),
    inquiry: z.object({ form: labelSchema, person: personRefSchema, outcome: labelSchema.nullable() }).nullable(),
    verification: z
      .object({
        team: z.array(z.object({ person: personRefSchema, signed: z.boolean() })),
        outcome: verificationOutcomeSchema.nullable(),
        outcomeLabel: labelSchema.nullable(),
      })
      .nullable(),
    transfer: z.object({ to: z.string(), documentNumber: z.string(), receipt: z.string().nullable() }).nullable(),
    mergedInto: idSchema.nullable(),
    cases: z.array(idSchema),
    /** Case officers of the body that keeps it, each with what speaks against him. */
    officersToChoose: z.array(choosablePersonSchema),
    mergeInto: z.array(z.object({ clue: idSchema, label: labelSchema })),
    filing: z
      .object({
        handlingUnit: unitRefSchema,
        persons: z.array(personRefSchema).describe('Those concerned first, then the unit that it concerns'),
        campaigns: z.array(z.object({ campaignId: idSchema, title: z.string() })),
      })
      .nullable()
      .describe('What a case filed from it can be about; null for whoever may not file'),
    history: z.string(),
  })
  .meta({ id: 'Clue' });

export const registerClueSchema = z
  .object({
    unitId: idSchema,
    channel: channelSchema,
    receivedOn: dateSchema,
    concernedPersonIds: z.array(idSchema).max(20),
    concernedUnitId: idSchema.optional(),
    reporterName: z.string().trim().max(100).optional(),
    reporterContact: z.string().trim().max(200).optional(),
    accused: z.string().trim().max(200),
    summary: words(4000),
  })
  .meta({ id: 'RegisterClue' });
/** Answers a clerk: the number of the slip, and where it was written. */
export const registeredClueSchema = z
  .object({ clue: idSchema, position: z.number().int(), events: z.number().int(), repeated: z.boolean() })
  .meta({ id: 'RegisteredClue' });
export const classifyClueSchema = z
  .object({ problemClass: words(100), jurisdiction: jurisdictionSchema, priority: z.boolean() })
  .meta({ id: 'ClassifyClue' });
export const proposeClueDisposalSchema = z
  .object({ way: waySchema, grounds: words() })
  .meta({ id: 'ProposeClueDisposal' });
export const clueGroundsSchema = z.object({ grounds: words() }).meta({ id: 'ClueGrounds' });
export const approveClueDisposalSchema = z
  .object({ way: waySchema, reviewOn: dateSchema.optional() })
  .meta({ id: 'ApproveClueDisposal' });
export const assignClueSchema = z.object({ officers: z.array(idSchema).min(1).max(10) }).meta({ id: 'AssignClue' });
export const recuseClueOfficerSchema = z
  .object({
    officer: idSchema,
    ground: z.enum(['ownInterest', 'nearRelative', 'witness', 'other']),
    grounds: words(),
  })
  .meta({ id: 'RecuseClueOfficer' });
export const replaceClueOfficerSchema = z
  .object({ from: idSchema, to: idSchema, grounds: words() })
  .meta({ id: 'ReplaceClueOfficer' });
export const openTalkInquirySchema = z
  .object({ form: z.enum(['letter', 'talk']), person: idSchema, text: words(), occurredOn: dateSchema })
  .meta({ id: 'OpenTalkInquiry' });
export const answerTalkInquirySchema = z
  .object({ answer: words(), partyHeadOpinion: z.string().trim().max(2000).optional(), occurredOn: dateSchema })
  .meta({ id: 'AnswerTalkInquiry' });
export const concludeTalkInquirySchema = z
  .object({ outcome: inquiryOutcomeSchema, paper: words() })
  .meta({ id: 'ConcludeTalkInquiry' });
export const startClueVerificationSchema = z
  .object({ plan: words(), team: z.array(idSchema).min(1).max(10) })
  .meta({ id: 'StartClueVerification' });
export const extendClueVerificationSchema = z
  .object({ months: z.number().int().min(1).max(12), grounds: words() })
  .meta({ id: 'ExtendClueVerification' });
export const reportClueVerificationSchema = z
  .object({ outcome: verificationOutcomeSchema, report: words(8000) })
  .meta({ id: 'ReportClueVerification' });
export const signClueVerificationSchema = z
  .object({ outcome: verificationOutcomeSchema })
  .meta({ id: 'SignClueVerification' });
export const transferClueSchema = z
  .object({ to: words(100), documentNumber: z.string().trim().max(100), grounds: words() })
  .meta({ id: 'TransferClue' });
export const receiveClueReceiptSchema = z
  .object({ receipt: words(100), occurredOn: dateSchema })
  .meta({ id: 'ReceiveClueReceipt' });
export const mergeClueSchema = z.object({ into: idSchema, grounds: words() }).meta({ id: 'MergeClue' });
export const holdClueAgainSchema = z.object({ reviewOn: dateSchema }).meta({ id: 'HoldClueAgain' });
export const informClueReporterSchema = z
  .object({
    about: z.enum(['acceptance', 'result']),
    by: z.enum(['phone', 'letter', 'visit']),
    objection: z.string().trim().max(2000).optional(),
    occurredOn: dateSchema,
  })
  .meta({ id: 'InformClueReporter' });
