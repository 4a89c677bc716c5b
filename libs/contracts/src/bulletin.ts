import { z } from 'zod';
import {
  dateSchema,
  eventRefSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  receiptSchema,
} from './common';
import { returnProofSchema } from './return';

/** Bulletins (情况通报、简报): figures bound to a minute, approved, issued with a number, proved by the code on the sheet. */

const words = (most: number) => z.string().trim().min(1).max(most);
const countSchema = z.number().int();

export const bulletinKindSchema = z.enum(['progress', 'supervision', 'brief']);
export const bulletinStatusSchema = z.enum(['drafted', 'submitted', 'approved', 'issued', 'dropped']);
export const bulletinActSchema = z.enum(['edit', 'pin', 'submit', 'return', 'approve', 'issue', 'drop']);
export const bulletinPointSchema = z
  .object({ asOf: instantSchema, knownOn: instantSchema, position: countSchema })
  .meta({ id: 'BulletinPoint' });

export const bulletinFigureSchema = z
  .object({
    key: z.string(),
    label: labelSchema,
    value: countSchema.nullable().describe('Null: too small to be shown, zero included'),
    of: countSchema.nullable(),
    unit: z.enum(['persons', 'units', 'items']),
    path: z.string().nullable().describe('Where its rows are, at the dates of the figures'),
  })
  .meta({ id: 'BulletinFigure' });

export const bulletinRowSchema = z
  .object({
    bulletin: idSchema,
    kind: bulletinKindSchema,
    kindLabel: labelSchema,
    title: z.string(),
    status: bulletinStatusSchema,
    statusLabel: labelSchema,
    mark: markSchema,
    draftedOn: dateSchema,
    figuresAt: instantSchema,
    documentNumber: z.string().nullable(),
    issuedOn: dateSchema.nullable(),
    may: z.array(bulletinActSchema),
    why: z.string(),
  })
  .meta({ id: 'BulletinRow' });

export const bulletinsSchema = z
  .object({
    point: pointSchema,
    campaignId: idSchema,
    rows: z.array(bulletinRowSchema).describe('The latest first'),
    mayDraft: z.boolean(),
    kinds: z.array(z.object({ key: bulletinKindSchema, label: labelSchema })),
  })
  .meta({ id: 'Bulletins' });

const sheetSchema = z.object({
  text: z.string(),
  pinned: bulletinPointSchema,
  figures: z.array(bulletinFigureSchema),
  lead: labelSchema.describe('The figures as sentences'),
});

export const bulletinPageSchema = bulletinRowSchema
  .extend(sheetSchema.shape)
  .extend({
    point: pointSchema,
    campaignId: idSchema,
    issuer: labelSchema,
    campaign: labelSchema,
    writers: z.array(personRefSchema),
    approverRole: labelSchema,
    approvedBy: personRefSchema.nullable(),
    returnedFor: z.string().nullable(),
    droppedFor: z.string().nullable(),
    code: z.string().nullable().describe('By which the printed sheet is checked'),
    before: sheetSchema
      .extend({ bulletin: idSchema, title: z.string(), documentNumber: z.string().nullable(), issuedOn: dateSchema })
      .nullable()
      .describe('The last issue of its kind, to be read beside it'),
    events: z.array(eventRefSchema),
    history: z.string(),
  })
  .meta({ id: 'BulletinPage' });

export const bulletinProofSchema = z
  .object({
    code: z.string(),
    found: z.boolean().describe('False: no sheet of this ledger bears it'),
    same: z.boolean().describe('Whether sheet and figures are still what the log says'),
    sheet: z
      .object({
        kind: z.literal('bulletin'),
        title: z.string(),
        documentNumber: z.string(),
        issuedOn: dateSchema,
        pinned: bulletinPointSchema,
        digest: z.string(),
        digestSame: z.boolean().describe('The content of the sheet gives the digest that was stored with its issue'),
      })
      .nullable(),
    figures: z
      .array(
        z.object({
          label: labelSchema,
          printed: countSchema.nullable(),
          printedOf: countSchema.nullable(),
          recomputed: countSchema.nullable(),
          recomputedOf: countSchema.nullable(),
          same: z.boolean(),
        }),
      )
      .describe('Counted again now, at the minute to which they are bound'),
  })
  .meta({ id: 'BulletinProof' });

/** What the code of a printed sheet leads to: a bulletin that is counted again, or a return as it was signed. */
export const sheetProofSchema = bulletinProofSchema
  .extend({ return: returnProofSchema.nullable() })
  .meta({ id: 'SheetProof' });

export const draftBulletinSchema = z
  .object({
    kind: bulletinKindSchema,
    title: words(100),
    at: instantSchema.optional().describe('The minute of the figures; absent: now'),
  })
  .meta({ id: 'DraftBulletin' });
export const draftedBulletinSchema = receiptSchema.extend({ bulletin: idSchema }).meta({ id: 'DraftedBulletin' });
export const pinBulletinFiguresSchema = z.object({ at: instantSchema.optional() }).meta({ id: 'PinBulletinFigures' });
export const setBulletinTextSchema = z
  .object({ title: words(100), text: z.string().max(20_000) })
  .meta({ id: 'SetBulletinText' });
export const bulletinReasonSchema = z.object({ reason: words(500) }).meta({ id: 'BulletinReason' });
