import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
} from './common';
import { entryViewSchema } from './entry';

const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('YYYY-MM');
const fenSchema = z.number().int().min(0).max(1_000_000_000_000).describe('Money in fen');

export const businessItemSchema = z
  .object({
    key: z.string().regex(/^i\d{1,3}$/),
    who: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('self') }),
      z.object({ kind: z.literal('relative'), name: z.string().trim().min(1).max(50), relation: z.string() }),
    ]),
    sector: z.string(),
    manner: z.enum(['takingPart', 'shares']),
    fromMonth: monthSchema,
    toMonth: monthSchema.optional(),
    content: z.string().trim().min(1).max(500),
    amountFen: fenSchema,
    profitFen: fenSchema,
    withdrawal: z.discriminatedUnion('state', [
      z.object({ state: z.literal('withdrawn'), on: dateSchema, proof: z.string().trim().min(1).max(500) }),
      z.object({ state: z.literal('agreed'), on: dateSchema }),
      z.object({ state: z.literal('open') }),
    ]),
  })
  .meta({ id: 'BusinessItem' });

export const declarationFormSchema = z
  .object({ formVersion: z.number().int().min(1), nil: z.boolean(), items: z.array(businessItemSchema).max(50) })
  .meta({ id: 'DeclarationForm' });

/** A dated fact against a window: happened and known. */
export const windowStripSchema = z
  .object({
    label: labelSchema,
    from: dateSchema,
    to: dateSchema,
    today: dateSchema,
    clock: clockSchema,
    effect: labelSchema,
    clause: z.string(),
    verdict: z.enum(['met', 'notMet', 'open', 'contradicted']),
    facts: z.array(
      z.object({
        fact: z.enum(['report', 'withdrawal', 'sham']),
        label: labelSchema,
        item: z.string().nullable(),
        happenedOn: dateSchema.nullable(),
        knownOn: dateSchema.nullable(),
        agreedOn: dateSchema.nullable(),
        inside: z.boolean().nullable(),
        note: labelSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'WindowStrip' });

export const signChainSchema = z
  .object({
    category: labelSchema,
    steps: z.array(
      z.object({
        key: z.enum(['submit', 'sign', 'dispatch', 'retain']),
        label: labelSchema,
        person: z.string().nullable(),
        mark: markSchema,
        at: instantSchema.nullable(),
        clock: clockSchema.nullable(),
        note: labelSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'SignChain' });

export const declarationSchema = z
  .object({
    point: pointSchema,
    declaration: idSchema,
    campaignId: idSchema,
    person: personRefSchema.extend({
      gender: z.enum(['male', 'female']),
      age: z.number().int(),
      rank: labelSchema,
      politicalStatus: labelSchema,
    }),
    category: z.enum(['cityManaged', 'leadingCadre', 'other']),
    entry: entryViewSchema.nullable().describe('The form that stands was entered from paper (代录)'),
    paperSigner: z
      .object({ personId: idSchema, name: z.string() })
      .nullable()
      .describe('Whose signature on paper this reader may enter now'),
    signatureEntry: entryViewSchema.nullable().describe('So was the signature of its reader'),
    status: z.enum(['asked', 'submitted', 'returned', 'signed', 'dispatched', 'retained', 'excluded']),
    revision: z.number().int(),
    form: declarationFormSchema.nullable(),
    previousForm: declarationFormSchema.nullable(),
    differences: z.array(
      z.object({ item: z.string(), kind: z.enum(['added', 'changed', 'removed']), label: labelSchema }),
    ),
    returned: z.object({ section: z.string(), reason: z.string(), at: instantSchema }).nullable(),
    verified: z
      .object({
        result: z.enum(['true', 'different']),
        differences: z.array(
          z.object({ item: z.string(), field: z.string(), declared: z.string(), found: z.string() }),
        ),
      })
      .nullable(),
    formTitle: labelSchema,
    formVersion: z.number().int().min(1).describe('Version that this person was asked for, with its instructions'),
    instructions: z.array(z.object({ section: z.string(), text: labelSchema })),
    sectors: z.array(z.object({ key: z.string(), label: labelSchema, detail: labelSchema })),
    relations: z.array(z.object({ key: z.string(), label: labelSchema })),
    relativesAsked: z.boolean(),
    chain: signChainSchema,
    window: windowStripSchema.nullable(),
    withdrawals: z.array(z.object({ withdrawal: idSchema, item: z.string(), label: labelSchema, mark: markSchema })),
    clock: clockSchema.nullable(),
    may: z.object({
      submit: z.boolean(),
      sign: z.boolean(),
      return: z.boolean(),
      recuse: z.boolean(),
      verify: z.boolean(),
      dispatch: z.boolean(),
      retain: z.boolean(),
    }),
    draft: z.object({ form: z.unknown(), savedAt: instantSchema }).nullable(),
    history: z.string().describe('Path of the history page of this subject'),
    why: z.string(),
  })
  .meta({ id: 'Declaration' });

export const submitDeclarationSchema = z
  .object({ form: declarationFormSchema, occurredOn: dateSchema.optional() })
  .meta({ id: 'SubmitDeclaration' });
export const saveDraftSchema = z.object({ form: z.unknown() }).meta({ id: 'SaveDraft' });
export const draftSavedSchema = z.object({ savedAt: instantSchema }).meta({ id: 'DraftSaved' });
export const signDeclarationSchema = z.object({ revision: z.number().int().min(1) }).meta({ id: 'SignDeclaration' });
export const signRosterSchema = z
  .object({
    papers: z
      .array(z.object({ declaration: idSchema, revision: z.number().int().min(1) }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'SignRoster', description: 'Nil declarations signed by roster: every name shown, one event each' });
export const returnDeclarationSchema = z
  .object({ section: z.string().min(1), reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ReturnDeclaration' });
export const recuseSchema = z.object({ reason: z.string().trim().min(1).max(500) }).meta({ id: 'RecuseSigner' });
export const verifyDeclarationSchema = z
  .object({
    result: z.enum(['true', 'different']),
    differences: z
      .array(
        z.object({
          item: z.string(),
          field: z.enum(['person', 'manner', 'content', 'amount', 'profit']),
          declared: z.string().max(200),
          found: z.string().min(1).max(200),
        }),
      )
      .max(100),
  })
  .meta({ id: 'VerifyDeclaration' });
export const declarationIdsSchema = z
  .object({ declarations: z.array(idSchema).min(1).max(5000) })
  .meta({ id: 'DeclarationIds' });

export const signingDeskSchema = z
  .object({
    point: pointSchema,
    person: personRefSchema,
    waiting: z.number().int(),
    groups: z.array(
      z.object({
        key: z.enum(['rungs', 'content', 'nil', 'own', 'signedToday']),
        papers: z.array(
          z.object({
            key: z.string(),
            kind: z.enum(['declaration', 'rung']),
            id: idSchema.describe('Declaration or escalation id'),
            level: z.number().int().nullable(),
            name: z.string(),
            subject: labelSchema,
            revision: z.number().int(),
            mark: markSchema,
            clock: clockSchema.nullable(),
            at: instantSchema.nullable(),
            note: labelSchema.nullable(),
          }),
        ),
      }),
    ),
    next: clockSchema.nullable(),
  })
  .meta({ id: 'SigningDesk' });

/** A drafted rung (拟办) as its approver reads it. */
export const rungDraftSchema = z
  .object({
    point: pointSchema,
    escalation: idSchema,
    level: z.number().int(),
    act: z.enum(['remind', 'chase', 'writtenReminder', 'circular', 'talk', 'accountability']),
    label: labelSchema,
    unit: z.string(),
    duty: labelSchema,
    overdueSince: instantSchema,
    outstanding: z.number().int(),
    text: labelSchema.describe('The document as it will be issued'),
    delivered: z.array(
      z.object({ level: z.number().int(), label: labelSchema, at: instantSchema, position: z.number().int() }),
    ),
    status: z.enum(['waiting', 'held', 'fired', 'drafted', 'signed', 'declined', 'skipped']),
    documentNumber: z.string().nullable(),
    approver: labelSchema,
    clause: z.string(),
    may: z.object({ sign: z.boolean(), decline: z.boolean(), correct: z.boolean() }),
    why: z.string(),
  })
  .meta({ id: 'RungDraft' });
export const declineRungSchema = z.object({ reason: z.string().trim().min(1).max(500) }).meta({ id: 'DeclineRung' });
export const correctRungSchema = z.object({ reason: z.string().trim().min(1).max(500) }).meta({ id: 'CorrectRung' });
