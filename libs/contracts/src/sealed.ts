import { z } from 'zod';
import { idSchema, instantSchema, labelSchema } from './common';

/** What a page shows in place of a sealed value: an envelope with a reference, and nothing of what lies in it. */
export const sealedMarkSchema = z
  .object({
    sealed: z.literal(true),
    /** Whose it is: the stream with `~` for `/`, as in the history pages. */
    subject: idSchema,
    /** Names the envelope within its subject; says nothing of its content. */
    reference: z.string(),
    compartment: z.enum(['reporterIdentity', 'matterContent']),
  })
  .meta({ id: 'SealedMark' });

/** One opening, one reason: what is read stands in the log, what was seen does not. */
export const openSealedSchema = z
  .object({ subject: idSchema, reference: z.string().min(1).max(200), reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'OpenSealed' });

export const openedSealSchema = z
  .object({
    subject: idSchema,
    reference: z.string(),
    /** As it was sealed: words, or an object of words. */
    content: z.unknown(),
    secondsLeft: z.number().int().positive(),
    /** Whose name lies across it while it is open. */
    reader: z.string(),
    position: z.number().int(),
  })
  .meta({ id: 'OpenedSeal' });

export const askSealedSchema = z
  .object({
    subject: idSchema,
    compartment: z.enum(['reporterIdentity', 'matterContent']),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'AskSealed' });

export const approveSealedSchema = z
  .object({
    subject: idSchema,
    compartment: z.enum(['reporterIdentity', 'matterContent']),
    reader: idSchema,
  })
  .meta({ id: 'ApproveSealed' });

/** Openings as the head of the compartment sees them, newest first. */
export const sealedOpeningsSchema = z
  .object({
    openings: z.array(
      z.object({
        position: z.number().int(),
        at: instantSchema,
        kind: z.enum(['read', 'asked', 'approved', 'destroyed']),
        sentence: labelSchema,
        actor: labelSchema,
        personId: idSchema.nullable(),
        subject: idSchema,
        compartment: z.enum(['reporterIdentity', 'matterContent']),
        mayApprove: z.boolean().describe('Asked for by somebody else, and not yet answered'),
      }),
    ),
  })
  .meta({ id: 'SealedOpenings' });
