import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  figureSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  unitRefSchema,
} from './common';

export const timelineSchema = z
  .object({
    from: dateSchema,
    to: dateSchema,
    today: dateSchema,
    phases: z.array(
      z.object({
        key: z.string(),
        label: labelSchema,
        from: dateSchema.nullable(),
        to: dateSchema.nullable(),
        mark: markSchema,
        /** Last day before an extension, drawn as a thin ghost. */
        formerTo: dateSchema.nullable(),
        openedAt: instantSchema.nullable(),
        closedAt: instantSchema.nullable(),
        note: labelSchema.nullable(),
        clause: z.string(),
      }),
    ),
    strands: z.array(z.object({ key: z.string(), label: labelSchema, from: dateSchema, clause: z.string() })),
    nodes: z.array(z.object({ key: z.enum(['D', 'F']), on: dateSchema, label: labelSchema, phase: z.string() })),
    holidays: z.array(z.object({ from: dateSchema, to: dateSchema })),
  })
  .meta({ id: 'Timeline' });

/** Rungs of one instant, level and status, over their units: one line of the ladder forecast. */
export const ladderRowSchema = z
  .object({
    key: z.string(),
    at: instantSchema,
    level: z.number().int(),
    act: z.enum(['remind', 'chase', 'writtenReminder', 'circular', 'talk', 'accountability']),
    label: labelSchema,
    mode: z.enum(['automatic', 'draft']),
    status: z.enum(['waiting', 'held', 'released', 'fired', 'drafted', 'signed', 'declined', 'skipped']),
    provisional: z.boolean(),
    figure: figureSchema,
    approver: labelSchema.nullable(),
    heldBy: z.string().nullable(),
    reason: z.string().nullable(),
    mayHold: z.boolean(),
    mayRelease: z.boolean(),
    members: z.array(
      z.object({
        escalation: idSchema.describe('Escalation id: use it to hold or release'),
        unit: unitRefSchema,
        person: personRefSchema.nullable(),
        duty: labelSchema,
        outstanding: z.number().int(),
        overdueSince: instantSchema,
      }),
    ),
    why: z.string().describe('Key for GET …/why'),
  })
  .meta({ id: 'LadderRow' });

export const ladderSchema = z
  .object({ point: pointSchema, from: instantSchema, to: instantSchema, rows: z.array(ladderRowSchema) })
  .meta({ id: 'LadderForecast' });

export const boardSchema = z
  .object({
    point: pointSchema,
    campaign: z.object({
      campaignId: idSchema,
      title: labelSchema,
      planVersion: z.number().int(),
      policy: z.string(),
      issuedOn: dateSchema.nullable(),
      status: z.enum(['none', 'issued', 'woundUp']),
      window: z.object({ from: dateSchema, to: dateSchema }),
      units: z.number().int(),
      persons: z.number().int(),
    }),
    day: z.object({ n: z.number().int(), of: z.number().int() }),
    phasesToday: z.array(
      z.object({ key: z.string(), label: labelSchema, day: z.number().int(), of: z.number().int().nullable() }),
    ),
    nextNode: z.object({ label: labelSchema, clock: clockSchema }).nullable(),
    leniency: z.object({ label: labelSchema, clock: clockSchema }).nullable(),
    timeline: timelineSchema,
    debts: z.array(
      z.object({
        key: z.enum([
          'uncovered',
          'overdueDuties',
          'agreedSoon',
          'cityManagedUnsent',
          'unverified',
          'drafts',
          'withdrawalsOpen',
          'pledgesUnfiled',
          'pledgesUnpublicised',
        ]),
        label: labelSchema,
        figure: figureSchema,
        mark: markSchema,
        note: labelSchema,
        why: z.string(),
      }),
    ),
    ladder: ladderSchema,
  })
  .meta({ id: 'Board' });

/** The rows behind a figure of the board that no other page lists: as many as the figure says. */
export const boardRowsSchema = z
  .object({
    point: pointSchema,
    figure: z.enum(['overdueDuties', 'drafts']),
    label: labelSchema,
    rows: z.array(
      z.object({
        key: z.string(),
        unit: unitRefSchema,
        subject: labelSchema,
        mark: markSchema,
        at: z
          .union([dateSchema, instantSchema])
          .describe('The last day of an overdue duty, or the instant at which a draft was made'),
        note: labelSchema,
        path: z.string().nullable().describe('Path of the console that shows the row'),
        why: z.string(),
      }),
    ),
    why: z.string(),
  })
  .meta({ id: 'BoardRows' });

export const holdRungsSchema = z
  .object({
    level: z.number().int().min(1),
    escalations: z.array(idSchema).min(1).max(5000),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'HoldRungs' });
export const releaseRungsSchema = z
  .object({ level: z.number().int().min(1), escalations: z.array(idSchema).min(1).max(5000) })
  .meta({ id: 'ReleaseRungs' });

export const campaignListSchema = z
  .object({
    campaigns: z.array(
      z.object({ campaignId: idSchema, title: labelSchema, status: z.enum(['none', 'issued', 'woundUp']) }),
    ),
  })
  .meta({ id: 'CampaignList' });
