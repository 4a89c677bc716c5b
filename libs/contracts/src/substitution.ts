import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  labelSchema,
  personRefSchema,
  pointSchema,
  receiptSchema,
  unitRefSchema,
} from './common';

const absenceSchema = z.enum(['leave', 'business', 'training', 'vacancy', 'other']);
const words = z.string().trim().min(1).max(500);

export const nameSubstituteSchema = z
  .object({
    /** Who will be away; absent: whoever asks. The office may name for others. */
    personId: idSchema.optional(),
    unitId: idSchema,
    substituteId: idSchema,
    from: dateSchema,
    until: dateSchema,
    absence: absenceSchema,
  })
  .meta({ id: 'NameSubstitute' });
export const namedSubstituteSchema = receiptSchema.extend({ substitution: idSchema }).meta({ id: 'NamedSubstitute' });
export const endSubstitutionSchema = z.object({ reason: words }).meta({ id: 'EndSubstitution' });

/** Who acts for whom, on which days (代办). */
export const substitutionSchema = z
  .object({
    substitution: idSchema,
    person: personRefSchema,
    substitute: personRefSchema,
    unit: unitRefSchema,
    roles: z.array(labelSchema),
    from: dateSchema,
    until: dateSchema.describe('Last day; it ends by itself'),
    absence: labelSchema,
    status: z.enum(['named', 'approved', 'refused', 'revoked']),
    phase: z.enum(['waiting', 'ahead', 'running', 'over']),
    approvedBy: z.string().nullable(),
    endedFor: z.string().nullable(),
    may: z.array(z.enum(['approve', 'refuse', 'revoke'])),
    event: z.number().int().nullable(),
  })
  .meta({ id: 'Substitution' });

export const substitutionsSchema = z
  .object({
    point: pointSchema,
    list: z.array(substitutionSchema),
    /** Units whose duties whoever asks may have done by somebody else, with who can. */
    units: z.array(z.object({ unit: unitRefSchema, roles: z.array(labelSchema), people: z.array(personRefSchema) })),
  })
  .meta({ id: 'Substitutions' });
