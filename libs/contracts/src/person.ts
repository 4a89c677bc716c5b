import { z } from 'zod';
import { personRefSchema, pointSchema, unitRefSchema } from './common';
import { personalInterestSchema } from './interest';

/** One person of the ledger, for himself and for whoever has to do with his standing. */
export const personPageSchema = z
  .object({
    point: pointSchema,
    person: personRefSchema,
    own: z.boolean().describe('He himself asks'),
    interests: z
      .array(personalInterestSchema)
      .nullable()
      .describe('Those that stand, then those that have ended; null for whoever may not read them'),
    mayDeclare: z.boolean().describe('For himself, or on behalf of him from his paper'),
    units: z.array(unitRefSchema).describe('Units that an interest can be declared in; empty for whoever may not'),
  })
  .meta({ id: 'PersonPage' });
