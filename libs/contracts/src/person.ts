import { z } from 'zod';
import { dateSchema, idSchema, labelSchema, personRefSchema, pointSchema, unitRefSchema } from './common';
import { personalInterestSchema } from './interest';

const factKindSchema = z.enum(['registered', 'posted', 'left', 'changed']);
const rankSchema = z.enum([
  'department',
  'deputyDepartment',
  'division',
  'deputyDivision',
  'section',
  'deputySection',
  'clerk',
]);
const politicalSchema = z.enum(['partyMember', 'leagueMember', 'democraticParty', 'none']);
const employmentSchema = z.enum(['civilServant', 'institution', 'stateEnterprise']);
const words = (most: number) => z.string().trim().min(1).max(most);

/** A dated fact of his standing, as it reads today after its corrections. */
export const personFactSchema = z
  .object({
    position: z.number().int().describe('Of the entry in the log; its page shows what stood before a correction'),
    kind: factKindSchema,
    on: dateSchema,
    text: labelSchema,
    corrected: z.boolean(),
  })
  .meta({ id: 'PersonFact' });

/** What is wrong of a fact, as it should be; what is left out stands. */
export const correctPersonFactSchema = z
  .object({
    occurredOn: dateSchema.optional(),
    content: z
      .object({
        unitId: idSchema,
        post: words(60),
        rank: rankSchema,
        cityManaged: z.boolean(),
        leadershipMember: z.boolean(),
        name: words(40),
        gender: z.enum(['male', 'female']),
        birthYear: z.number().int().min(1900).max(2100),
        politicalStatus: politicalSchema,
        employment: employmentSchema,
        innovationExempt: z.boolean(),
        how: z.enum(['retired', 'resigned']),
      })
      .partial(),
    reason: words(500),
    evidence: words(500),
  })
  .meta({ id: 'CorrectPersonFact' });

export const recordDepartureSchema = z
  .object({ how: z.enum(['retired', 'resigned']), on: dateSchema })
  .meta({ id: 'RecordDeparture' });

/** One person of the ledger, for himself and for whoever has to do with his standing. */
export const personPageSchema = z
  .object({
    point: pointSchema,
    person: personRefSchema,
    own: z.boolean().describe('He himself asks'),
    leftOn: dateSchema.nullable(),
    facts: z.array(personFactSchema).describe('The latest first'),
    mayCorrect: z.boolean().describe('The office of the whole ledger: a past post or particulars were stated wrongly'),
    mayRecordDeparture: z.boolean(),
    interests: z
      .array(personalInterestSchema)
      .nullable()
      .describe('Those that stand, then those that have ended; null for whoever may not read them'),
    mayDeclare: z.boolean().describe('For himself, or on behalf of him from his paper'),
    units: z.array(unitRefSchema).describe('Units that can be named in what this reader may send; else empty'),
  })
  .meta({ id: 'PersonPage' });
