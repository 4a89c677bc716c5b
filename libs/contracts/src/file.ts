import { z } from 'zod';
import { idSchema, instantSchema, personRefSchema, receiptSchema } from './common';
import { sealedMarkSchema } from './sealed';

/** A file among the papers of a matter. */
export const matterFileSchema = z
  .object({
    file: idSchema,
    bytes: z.number().int(),
    mediaType: z.string(),
    ending: z.string(),
    /** As it was named when it came; null where the matter is sealed: then its envelope is there. */
    name: z.string().nullable(),
    sealedName: sealedMarkSchema.nullable(),
    /** Whether opening it needs a reason. */
    sealed: z.boolean(),
    at: instantSchema,
    by: personRefSchema.nullable(),
  })
  .meta({ id: 'MatterFile' });

export const matterFilesSchema = z
  .object({
    files: z.array(matterFileSchema),
    /** Whether this reader may add one, and what is taken. */
    mayAdd: z.boolean(),
    accepted: z.array(z.string()),
    limitBytes: z.number().int(),
  })
  .meta({ id: 'MatterFiles' });

export const keptFileSchema = receiptSchema
  .extend({ file: idSchema, bytes: z.number().int(), mediaType: z.string() })
  .meta({ id: 'KeptFile' });

export const openFileSchema = z.object({ reason: z.string().trim().min(1).max(500) }).meta({ id: 'OpenFile' });
