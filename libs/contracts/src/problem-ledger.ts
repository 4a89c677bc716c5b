import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  eventRefSchema,
  idSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  receiptSchema,
  unitRefSchema,
} from './common';
import { entryViewSchema } from './entry';

/** The problem ledger (问题台账). A line of it is a ledger item (台账条目), so that it is not taken for a problem document. */

const words = (most: number) => z.string().trim().min(1).max(most);

export const findingChannelSchema = z.enum([
  'selfInspection',
  'democraticMeeting',
  'report',
  'supervisionCheck',
  'caseStudy',
  'inspection',
  'public',
  'colleague',
  'leader',
]);

export const ledgerItemActSchema = z.enum([
  'setRectification',
  'claim',
  'verify',
  'reject',
  'publicise',
  'close',
  'lookBack',
  'reopen',
  'settle',
  'refer',
]);

/** What the list can be narrowed to. */
export const ledgerShownSchema = z.enum([
  'open',
  'overdue',
  'toSet',
  'toVerify',
  'toClose',
  'closed',
  'settled',
  'mine',
]);

const optionSchema = z.object({ key: z.string(), label: labelSchema });
const countedSchema = optionSchema.extend({ count: z.number().int() });

export const ledgerItemSchema = z
  .object({
    item: idSchema,
    unit: unitRefSchema,
    person: personRefSchema.nullable().describe('Whom it is about; null: the unit itself'),
    channel: labelSchema,
    problemClass: labelSchema,
    tendency: z.boolean(),
    description: z.string(),
    amountFen: z.number().int().nullable().describe('Null: not known, or none'),
    foundOn: dateSchema,
    entry: entryViewSchema.nullable().describe('Entered on behalf (代录)'),
    status: z.enum(['found', 'rectifying', 'claimed', 'verified', 'closed', 'settled', 'referred']),
    statusLabel: labelSchema,
    mark: markSchema,
    measure: z.string().nullable(),
    owner: personRefSchema.nullable(),
    clock: clockSchema,
    publicised: z.boolean(),
    reopened: z.number().int().describe('How often it came back after it was closed'),
    may: z.array(ledgerItemActSchema),
    why: z.string(),
  })
  .meta({ id: 'LedgerItem' });

/** What a unit has signed about its empty ledger. */
export const zeroLedgerSchema = z
  .object({
    unit: unitRefSchema,
    upTo: dateSchema,
    signedOn: dateSchema,
    by: personRefSchema.nullable(),
    standing: z.enum(['stands', 'contradicted', 'withdrawn']),
    withdrawnFor: z.string().nullable(),
    mayWithdraw: z.boolean(),
    history: z.string(),
  })
  .meta({ id: 'ZeroLedger' });

export const problemLedgerSchema = z
  .object({
    point: pointSchema,
    campaignId: idSchema,
    total: z.number().int().describe('Items that this reader sees, before the list is narrowed'),
    shown: z.array(countedSchema.extend({ key: ledgerShownSchema })),
    classes: z.array(countedSchema),
    channels: z.array(countedSchema),
    units: z.array(countedSchema).describe('Units with items'),
    items: z.array(ledgerItemSchema).describe('Narrowed; earliest due first, what is concluded last'),
    mayList: z.array(unitRefSchema).describe('Units in whose ledger this reader may list a problem'),
    choices: z.object({ classes: z.array(optionSchema), channels: z.array(optionSchema) }),
    next: clockSchema.nullable(),
    zeros: z.array(zeroLedgerSchema).describe('Units that signed a zero (零问题)'),
    maySignZero: z.array(unitRefSchema).describe('Units whose zero this reader may sign up to today'),
  })
  .meta({ id: 'ProblemLedger' });

const byWhom = { on: dateSchema, by: personRefSchema.nullable() };

export const ledgerItemPageSchema = ledgerItemSchema
  .extend({
    point: pointSchema,
    claim: z
      .object({ ...byWhom, result: z.string(), evidence: z.string(), entry: entryViewSchema.nullable() })
      .nullable(),
    verified: z.object({ ...byWhom, opinion: z.string() }).nullable(),
    rejectedFor: z.string().nullable(),
    shownAt: z.array(z.object({ on: dateSchema, medium: z.string(), until: dateSchema.nullable() })),
    closedOn: dateSchema.nullable(),
    lookedBackOn: dateSchema.nullable(),
    settledBy: labelSchema.nullable(),
    staff: z.array(personRefSchema).describe('From whom an owner can be chosen; empty for whoever cannot set one'),
    events: z.array(eventRefSchema),
    history: z.string(),
  })
  .meta({ id: 'LedgerItemPage' });

export const unitStaffSchema = z
  .object({ unit: unitRefSchema, people: z.array(personRefSchema) })
  .meta({ id: 'UnitStaff' });

export const signZeroLedgerSchema = z.object({ upTo: dateSchema }).meta({ id: 'SignZeroLedger' });
export const withdrawZeroLedgerSchema = z.object({ reason: words(500) }).meta({ id: 'WithdrawZeroLedger' });

export const listProblemSchema = z
  .object({
    unitId: idSchema,
    personId: idSchema.optional(),
    channel: findingChannelSchema,
    problemClass: z.string().trim().min(1).max(100),
    tendency: z.boolean(),
    description: words(2000),
    amountFen: z.number().int().min(0).optional(),
    occurredOn: dateSchema,
  })
  .meta({ id: 'ListProblem' });
export const listedProblemSchema = receiptSchema.extend({ item: idSchema }).meta({ id: 'ListedProblem' });

export const setRectificationSchema = z
  .object({ measure: words(2000), ownerId: idSchema, dueOn: dateSchema })
  .meta({ id: 'SetRectification' });
export const claimRectificationSchema = z
  .object({ occurredOn: dateSchema, result: words(2000), evidence: words(500) })
  .meta({ id: 'ClaimRectification' });
export const problemOpinionSchema = z.object({ opinion: words(2000) }).meta({ id: 'ProblemOpinion' });
export const problemReasonSchema = z.object({ reason: words(2000) }).meta({ id: 'ProblemReason' });
export const publiciseProblemSchema = z
  .object({ occurredOn: dateSchema, medium: words(200), until: dateSchema.optional() })
  .meta({ id: 'PubliciseProblem' });
export const lookBackSchema = z
  .object({ occurredOn: dateSchema, finding: words(2000) })
  .meta({ id: 'LookBackAtProblem' });
export const settleTendencySchema = z
  .object({ occurredOn: dateSchema, by: z.enum(['reminderTalk', 'criticism', 'inspection']), note: words(2000) })
  .meta({ id: 'SettleTendency' });

const sheetLine = { row: z.number().int().describe('Row of the sheet, from 1') };

/** What a sheet of problems would list, and which rows stay out; nothing has been written. */
export const ledgerSheetPreviewSchema = z
  .object({
    hash: z.string().describe('The list accepts exactly this sheet'),
    lines: z.array(
      z.object({
        ...sheetLine,
        unit: unitRefSchema,
        person: personRefSchema.nullable(),
        channel: labelSchema,
        problemClass: labelSchema,
        tendency: z.boolean(),
        description: z.string(),
        foundOn: dateSchema,
      }),
    ),
    rejected: z.array(
      z.object({
        ...sheetLine,
        said: z.string().describe('How the row begins'),
        reasons: z.array(z.object({ column: labelSchema.nullable(), text: labelSchema })),
      }),
    ),
  })
  .meta({ id: 'LedgerSheetPreview' });

/** One receipt for each row that was to be listed. */
export const ledgerSheetReceiptSchema = z
  .object({
    listed: z.number().int(),
    refused: z.number().int(),
    rejectedRows: z.number().int().describe('Rows that stayed out as the preview said'),
    position: z.number().int().nullable().describe('The last event that was written'),
    items: z.array(
      z.object({
        ...sheetLine,
        item: idSchema.nullable(),
        position: z.number().int().nullable(),
        problem: z.object({ code: z.string(), title: z.string(), remedy: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'LedgerSheetReceipt' });
