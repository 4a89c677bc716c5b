import { z } from 'zod';
import { dateSchema, eventRefSchema, idSchema, instantSchema, labelSchema, markSchema, pointSchema } from './common';
import { entryViewSchema } from './entry';

/** One step of the chain from command to event, as the log tells it. */
export const chainStepSchema = z
  .object({
    kind: z.enum(['command', 'wake', 'workflow', 'timer', 'activity', 'event']),
    title: labelSchema,
    detail: labelSchema,
    position: z.number().int().nullable(),
    at: instantSchema.nullable(),
  })
  .meta({ id: 'ChainStep' });

/** The why panel: sentence, rule and version, start event, inputs, what would change it. */
export const whySchema = z
  .object({
    point: pointSchema,
    sentence: labelSchema,
    rule: z.object({ text: labelSchema, clause: z.string(), plan: z.string(), path: z.string().nullable() }).nullable(),
    start: eventRefSchema.nullable(),
    calendar: z.string().nullable(),
    inputs: z.array(z.object({ label: labelSchema, value: labelSchema, position: z.number().int().nullable() })),
    wouldChange: z.array(labelSchema),
    chain: z.array(chainStepSchema),
  })
  .meta({ id: 'Why' });

/** A subject's life on two lanes: when it happened, when it became known. */
export const historySchema = z
  .object({
    point: pointSchema,
    subject: z.object({
      id: idSchema.describe('Stream name'),
      title: labelSchema,
      reference: z.string(),
      path: z.string().nullable(),
    }),
    from: instantSchema,
    to: instantSchema,
    /** What was known at knownOn and had happened by asOf, and the rest, marked. */
    items: z.array(
      z.object({
        position: z.number().int(),
        stream: z.string(),
        type: z.string(),
        label: labelSchema,
        fact: z.boolean(),
        happenedAt: instantSchema,
        knownAt: instantSchema,
        /** Known and happened at the chosen point. */
        visible: z.boolean(),
        /** Happened by asOf, recorded after knownOn. */
        unknownThen: z.boolean(),
        daysLate: z.number().int().describe('Calendar days between happening and knowing'),
        struck: z.boolean().describe('Corrected or voided later'),
        corrects: z.number().int().nullable(),
        correctedBy: z.number().int().nullable(),
      }),
    ),
    state: z.array(
      z.object({
        key: z.string(),
        label: labelSchema,
        value: labelSchema,
        mark: markSchema.nullable(),
        note: labelSchema.nullable(),
        position: z.number().int().nullable(),
      }),
    ),
    stateNow: z.array(
      z.object({
        key: z.string(),
        label: labelSchema,
        value: labelSchema,
        mark: markSchema.nullable(),
        note: labelSchema.nullable(),
        position: z.number().int().nullable(),
      }),
    ),
    summaryNow: labelSchema,
    selected: z.object({ position: z.number().int(), label: labelSchema, why: whySchema }).nullable(),
  })
  .meta({ id: 'History' });

export const historySubjectsSchema = z
  .object({
    point: pointSchema,
    subjects: z.array(z.object({ id: idSchema, title: labelSchema, note: labelSchema, lateFacts: z.number().int() })),
  })
  .meta({ id: 'HistorySubjects' });

export const eventSchema = z
  .object({
    point: pointSchema,
    position: z.number().int(),
    id: z.string(),
    stream: z.string(),
    version: z.number().int(),
    type: z.string(),
    schema: z.number().int(),
    sentence: labelSchema,
    fact: z.boolean(),
    occurredAt: instantSchema.nullable(),
    recordedAt: instantSchema,
    committedAt: instantSchema,
    actor: labelSchema,
    actingFor: z.string().nullable(),
    entry: entryViewSchema
      .omit({ event: true, scanned: true })
      .extend({
        scan: z
          .object({ subject: idSchema, file: z.string() })
          .nullable()
          .describe('The matter whose papers hold the scan; null where this reader sees none'),
      })
      .nullable()
      .describe('Entered on behalf (代录)'),
    basis: z.array(z.object({ label: labelSchema, value: z.string() })),
    fields: z.array(z.object({ label: labelSchema, value: labelSchema })),
    canonical: z.string().describe('The stored bytes'),
    eventHash: z.string(),
    leaf: z.string(),
    algorithm: z.string(),
    causes: z.array(eventRefSchema),
    effects: z.array(eventRefSchema),
    previous: z.number().int().nullable(),
    next: z.number().int().nullable(),
    subject: z.object({ id: idSchema, title: labelSchema, path: z.string().nullable() }),
    chain: z.array(chainStepSchema),
    correctedBy: z.number().int().nullable(),
    /** What took its place says that it did not happen at all. */
    voided: z.boolean(),
    corrects: z.number().int().nullable(),
    acts: z.array(z.enum(['correctDate', 'void'])).describe('What this reader may do about the entry'),
  })
  .meta({ id: 'EventPage' });

export const eventListSchema = z
  .object({
    point: pointSchema,
    events: z.array(eventRefSchema.extend({ stream: z.string(), actor: labelSchema })),
    total: z.number().int(),
  })
  .meta({ id: 'EventList' });

export const verificationSchema = z
  .object({
    events: z.number().int(),
    batches: z.number().int(),
    link: z.string(),
    damages: z.array(z.object({ position: z.number().int(), what: labelSchema })),
    verifiedAt: instantSchema,
  })
  .meta({ id: 'Verification' });

const textSchema = z.string().trim().min(1).max(500);

/** 更正: the fact happened on another day; what was entered stays, struck through. */
export const correctFactDateSchema = z
  .object({ occurredOn: dateSchema, reason: textSchema, evidence: textSchema })
  .meta({ id: 'CorrectFactDate' });
/** 作废: the fact did not happen. */
export const voidFactSchema = z.object({ reason: textSchema, evidence: textSchema }).meta({ id: 'VoidFact' });
