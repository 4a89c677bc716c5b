import { z } from 'zod';
import { instantSchema, labelSchema, pointSchema } from './common';

/** A signed head of the ledger (存证), and where it was handed. */
export const checkpointSchema = z
  .object({
    size: z.number().int().describe('How many events it covers'),
    root: z.string().describe('Merkle root, hexadecimal'),
    algorithm: z.string(),
    origin: z.string().describe('House and ledger: the name that signed'),
    paper: z.string().describe('What is typed in again from a printed checkpoint'),
    recordedAt: instantSchema.describe('Ledger time of the last event that it covers'),
    madeAt: instantSchema.describe('Wall time'),
    handed: z.array(
      z.object({
        anchor: z.enum(['file', 'kafka']),
        name: z.string().describe('Name of the file, or of the topic'),
        at: instantSchema,
      }),
    ),
  })
  .meta({ id: 'Checkpoint' });

/** What the log of today says of a printed checkpoint. */
export const paperCheckSchema = z
  .object({
    point: pointSchema,
    code: z.string().describe('As it was read'),
    size: z.number().int().nullable().describe('How many events the sheet covers; null where the code cannot be read'),
    says: z
      .enum(['same', 'differs', 'beyond', 'unreadable'])
      .describe('Whether the ledger begins with these events; `beyond`: the sheet covers more than there is'),
  })
  .meta({ id: 'PaperCheck' });

/** How far a ledger can be proven, and by what. */
export const integritySchema = z
  .object({
    point: pointSchema,
    house: z.string().nullable().describe('Name of this installation; null where it has no keyring'),
    key: z.string().nullable().describe('Public key for the verifier: name+id+key'),
    position: z.number().int().describe('Last event of the answer'),
    wallNow: instantSchema.describe('By the clock on the wall: how old a checkpoint is follows from it'),
    uncovered: z.number().int().describe('Events behind the last checkpoint'),
    uncoveredSince: instantSchema.nullable().describe('Wall time of the first of them'),
    checkpoints: z.array(checkpointSchema).describe('The newest first, at most fifty'),
    gaps: z
      .array(
        z.object({
          after: z.number().int(),
          before: z.number().int(),
          from: instantSchema,
          to: instantSchema,
          hours: z.number().int(),
        }),
      )
      .describe('Between two of these checkpoints more than a day passed, though events were recorded'),
    notHanded: z.number().int().describe('Of these checkpoints, how many went nowhere yet'),
    mostAtOnce: z.number().int().describe('How many events one question verifies at most'),
  })
  .meta({ id: 'Integrity' });

export const rangeVerificationSchema = z
  .object({
    first: z.number().int(),
    last: z.number().int(),
    events: z.number().int(),
    under: z.number().int().nullable().describe('Size of the checkpoint that proves it; null: none reaches it yet'),
    coveredUpTo: z.number().int(),
    damages: z.array(z.object({ position: z.number().int(), what: labelSchema })),
  })
  .meta({ id: 'RangeVerification' });
