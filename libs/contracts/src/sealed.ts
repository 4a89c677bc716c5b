import { z } from 'zod';
import { idSchema } from './common';

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
