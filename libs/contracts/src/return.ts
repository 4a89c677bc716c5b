import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  eventRefSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  unitRefSchema,
} from './common';
import { entryViewSchema } from './entry';

export const returnActSchema = z.enum([
  'draft',
  'keepDifference',
  'sign',
  'signZero',
  'send',
  'receive',
  'sendBack',
  'amend',
]);
/** Where one return stands, as lists and counts tell it. */
export const returnStandingSchema = z.enum(['notOpen', 'due', 'missing', 'sent', 'late', 'received']);
export const returnStatusSchema = z.enum(['none', 'drafted', 'signed', 'sent', 'received']);

export const returnRowSchema = z
  .object({
    return: idSchema,
    campaignId: idSchema,
    unit: unitRefSchema,
    obligation: z.object({ key: z.string(), label: labelSchema }),
    period: z.string().describe('`once` where it is filed once'),
    periodLabel: labelSchema.nullable().describe('Null where it is filed once'),
    status: returnStatusSchema,
    standing: returnStandingSchema,
    late: z.boolean().describe('Sent after its day, or not sent and the day is over'),
    zero: z.boolean(),
    version: z.number().int(),
    superseded: z.number().int().describe('Versions that stand no more'),
    amended: z.boolean(),
    sentOn: dateSchema.nullable(),
    receivedOn: dateSchema.nullable(),
    mark: markSchema,
    clock: clockSchema,
  })
  .meta({ id: 'ReturnRow' });

export const returnsSchema = z
  .object({
    point: pointSchema,
    obligations: z.array(
      z.object({
        key: z.string(),
        label: labelSchema,
        to: labelSchema,
        rhythm: labelSchema.nullable().describe('Null where it is filed once, with a duty'),
        clause: z.string(),
        rollUp: idSchema
          .nullable()
          .describe('The roll-up of the issuing body, of the latest period; null for whoever does not see it'),
      }),
    ),
    rows: z.array(returnRowSchema),
    /** Of the rows; each count opens those rows. */
    counts: z.object({
      owed: z.number().int(),
      missing: z.number().int(),
      late: z.number().int(),
      zero: z.number().int(),
      amended: z.number().int(),
      toReceive: z.number().int(),
      received: z.number().int(),
    }),
  })
  .meta({ id: 'Returns' });

/** Money in fen; counts whole; text. Null: blank on that side, or not held by the log. */
const cellValueSchema = z.union([z.number().int(), z.string()]).nullable();
export const returnCellSchema = z
  .object({
    column: z.string(),
    typed: cellValueSchema,
    computed: cellValueSchema,
    /** False: the log does not hold it, which is not zero. */
    computable: z.boolean(),
    rows: z.number().int().describe('How many rows are behind the computed cell'),
    rolled: cellValueSchema.describe('Own figure and the sheets that were accepted from below; null without a roll-up'),
  })
  .meta({ id: 'ReturnSheetCell' });
export const returnLineSchema = z
  .object({
    key: z.string(),
    label: labelSchema.nullable().describe('Null in a list'),
    cells: z.array(returnCellSchema),
  })
  .meta({ id: 'ReturnLine' });
export const returnDifferenceSchema = z
  .object({
    row: z.string(),
    column: z.string(),
    place: labelSchema,
    unit: z.string(),
    typed: cellValueSchema,
    computed: cellValueSchema,
    reason: z.string().nullable().describe('Why the typed value stays'),
    /** A line of a list that one side lacks. */
    line: z.boolean(),
  })
  .meta({ id: 'ReturnDifference' });
/** Sheets of the units one level below: what is in the roll-up, and whose is missing. */
const sheetBelowSchema = z.object({ unit: unitRefSchema, return: idSchema, standing: returnStandingSchema });
export const returnRollUpSchema = z
  .object({ received: z.array(sheetBelowSchema), missing: z.array(sheetBelowSchema) })
  .meta({ id: 'ReturnRollUp' });
/** A unit one level below, and what of it is in each sum. */
const rolledPartSchema = returnRowSchema.extend({
  included: z.boolean().describe('Accepted, and so in the sums'),
  medium: z.enum(['paper', 'electronic']).nullable().describe('How it was signed; null before that'),
  below: z
    .object({ owed: z.number().int(), received: z.number().int() })
    .nullable()
    .describe('Sheets that this unit rolls up itself; null where nobody files to it'),
  cells: z.array(z.object({ row: z.string(), column: z.string(), value: cellValueSchema })),
});
/** The version of a return whose printed sheet bears a code, as the log holds it. */
export const returnProofSchema = z
  .object({
    return: idSchema,
    campaignId: idSchema,
    unit: unitRefSchema,
    title: labelSchema,
    periodLabel: labelSchema.nullable(),
    version: z.number().int(),
    standing: z.boolean().describe('False: a later version supersedes it'),
    zero: z.boolean(),
    signedOn: dateSchema,
    cells: z
      .array(
        z.object({
          place: labelSchema,
          unit: z.enum(['tenThousandYuan', 'personTimes', 'persons', 'text']),
          value: z.union([z.number().int(), z.string()]),
        }),
      )
      .describe('What was typed, in the order of the sheet; a cell that is not here was blank'),
  })
  .meta({ id: 'ReturnProof' });
const marginSchema = z.object({ label: labelSchema, value: z.string() });

export const returnSheetSchema = returnRowSchema
  .extend({
    point: pointSchema,
    title: labelSchema,
    to: labelSchema,
    clause: z.string(),
    paper: z.enum(['A3', 'A4']),
    list: z.boolean().describe('One line for each matter; otherwise a table of counts'),
    head: z.array(
      z.array(z.object({ key: z.string(), label: labelSchema, columns: z.number().int(), rows: z.number().int() })),
    ),
    columns: z.array(
      z.object({
        key: z.string(),
        path: labelSchema.describe('The heads above it and its own'),
        unit: z.enum(['tenThousandYuan', 'personTimes', 'persons', 'text']),
      }),
    ),
    lines: z.array(returnLineSchema),
    /** False: the figures of the log are being counted; a blank is then no zero. */
    ready: z.boolean(),
    rollUp: returnRollUpSchema.nullable().describe('Null where nobody files to this unit'),
    differences: z.array(returnDifferenceSchema),
    above: z.array(marginSchema),
    below: z.array(marginSchema),
    notes: z.array(labelSchema),
    symbols: z.array(z.object({ mark: z.string(), meaning: labelSchema })),
    phone: z.string(),
    filledBy: personRefSchema.nullable(),
    filledAt: instantSchema.nullable(),
    signedBy: personRefSchema.nullable(),
    signedAt: instantSchema.nullable(),
    code: z.string().nullable().describe('Printed on the sheet (核验码); null before it is signed'),
    receivedBy: personRefSchema.nullable(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        zero: z.boolean(),
        signedAt: instantSchema.nullable(),
        sentAt: instantSchema.nullable(),
        reason: z.string(),
        sentBack: z.boolean(),
        at: instantSchema,
      }),
    ),
    signEntry: entryViewSchema.nullable().describe('The signature was entered from paper'),
    may: z.array(returnActSchema),
    enter: z
      .object({ acts: z.array(z.enum(['sign', 'signZero'])), signers: z.array(personRefSchema) })
      .describe('Signatures on paper that this reader may enter (代录), and whose they can be'),
    history: z.string(),
    why: z.string().nullable().describe('Null where nobody gives it a day'),
  })
  .meta({ id: 'ReturnSheet' });

/** The table of a unit with the sums of those below it (汇总), level by level up to the issuing body. */
export const rollUpSheetSchema = z
  .object({
    sheet: returnSheetSchema.describe('Of the unit itself; its lines carry the sums as `rolled`'),
    files: z.boolean().describe('False: it files no sheet of its own, and its sums go no further'),
    own: z
      .array(z.object({ row: z.string(), column: z.string(), value: cellValueSchema, rows: z.number().int() }))
      .describe('What the unit counts itself, with whatever below it files no sheet'),
    parts: z.array(rolledPartSchema),
    counts: z.object({
      owed: z.number().int(),
      included: z.number().int(),
      toReceive: z.number().int(),
      missing: z.number().int(),
      late: z.number().int(),
      paper: z.number().int(),
    }),
    into: sheetBelowSchema.pick({ unit: true, return: true }).nullable().describe('The unit above that adds it up'),
    others: z
      .array(z.object({ return: idSchema, label: labelSchema, periodLabel: labelSchema.nullable() }))
      .describe('Every table and period of this unit, this one among them'),
  })
  .meta({ id: 'RollUpSheet' });

/** The rows behind one computed cell, each with the event that brought it into the log. */
export const returnCellRowsSchema = z
  .object({
    point: pointSchema,
    place: labelSchema,
    unit: z.enum(['tenThousandYuan', 'personTimes', 'persons', 'text']),
    computed: cellValueSchema,
    rows: z.array(
      z.object({
        key: z.string(),
        title: labelSchema,
        person: z.string().nullable(),
        on: dateSchema.nullable(),
        /** Recorded on a later day than it happened. */
        knownOn: dateSchema.nullable(),
        amountFen: z.number().int().nullable(),
        /** Null: another body's matter, of which only the figure is this unit's. */
        event: eventRefSchema.nullable(),
        path: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReturnCellRows' });

const reasonSchema = z.string().trim().min(1).max(500);
const typedSchema = z.union([z.number().int().min(0), z.string().max(500)]);
export const draftReturnSchema = z
  .object({
    cells: z
      .array(z.object({ row: z.string().min(1).max(200), column: z.string().min(1).max(100), value: typedSchema }))
      .max(20_000),
    phone: z.string().trim().max(40),
  })
  .meta({ id: 'DraftReturn' });
export const keepDifferenceSchema = z
  .object({
    row: z.string().min(1).max(200),
    column: z.string().min(1).max(100),
    typed: typedSchema.nullable(),
    computed: typedSchema.nullable(),
    reason: reasonSchema,
  })
  .meta({ id: 'KeepDifference' });
export const returnReasonSchema = z.object({ reason: reasonSchema }).meta({ id: 'ReturnReason' });
