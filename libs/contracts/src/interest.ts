import { z } from 'zod';
import { dateSchema, idSchema, labelSchema, receiptSchema, unitRefSchema } from './common';
import { entryViewSchema } from './entry';

const groundSchema = z.enum(['nearRelative', 'ownInterest', 'other']);

export const declarePersonalInterestSchema = z
  .object({
    about: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), name: z.string().trim().min(1).max(50).describe('As the roster has it') }),
      z.object({ kind: z.literal('unit'), unitId: idSchema }),
    ]),
    ground: groundSchema,
  })
  .meta({ id: 'DeclarePersonalInterest' });
export const declaredPersonalInterestSchema = receiptSchema
  .extend({ interest: idSchema })
  .meta({ id: 'DeclaredPersonalInterest' });
export const endPersonalInterestSchema = z
  .object({ why: z.enum(['ceased', 'mistaken']) })
  .meta({ id: 'EndPersonalInterest' });

/** What somebody has declared that binds him: it keeps him off matters that concern it. */
export const personalInterestSchema = z
  .object({
    interest: idSchema,
    about: z.object({ name: z.string(), unit: unitRefSchema.nullable() }),
    ground: labelSchema,
    declaredOn: dateSchema,
    entry: entryViewSchema.nullable(),
    endedOn: dateSchema.nullable(),
    endedFor: labelSchema.nullable(),
    event: z.number().int(),
  })
  .meta({ id: 'PersonalInterest' });
