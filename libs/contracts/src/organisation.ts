import { z } from 'zod';
import { dateSchema, idSchema, labelSchema, pointSchema, unitRefSchema } from './common';

export const unitNodeSchema = z
  .object({
    unitId: idSchema,
    name: z.string(),
    shortName: z.string(),
    kind: labelSchema,
    blockParent: idSchema.nullable().describe('块: who manages it'),
    lineParent: idSchema.nullable().describe('条: who directs its business'),
    order: z.number().int(),
    open: z.boolean().describe('Whether the reader may see the persons of this unit'),
  })
  .meta({ id: 'UnitNode' });

export const unitsSchema = z
  .object({
    point: pointSchema,
    units: z.array(unitNodeSchema).describe('Units within the reach of the reader, and what is above them'),
    mayImport: z.boolean(),
  })
  .meta({ id: 'Units' });

export const unitRollPersonSchema = z
  .object({
    personId: idSchema,
    name: z.string(),
    post: z.string(),
    rank: labelSchema.describe('As of the date asked for'),
    since: dateSchema,
    cityManaged: z.boolean(),
    leadershipMember: z.boolean(),
    leftOn: dateSchema.nullable(),
    leftHow: labelSchema.nullable(),
    roles: z.array(z.object({ label: labelSchema, unit: unitRefSchema })),
  })
  .meta({ id: 'UnitRollPerson' });

export const unitRollSchema = z
  .object({
    point: pointSchema,
    unit: unitNodeSchema,
    block: z.array(unitRefSchema).describe('Units above it by block, nearest first'),
    line: z.array(unitRefSchema).describe('Units above it by line, nearest first'),
    inOffice: z.number().int(),
    persons: z.array(unitRollPersonSchema).describe('Those in office by rank, then those who have left'),
  })
  .meta({ id: 'UnitRoll' });

const figures = {
  rows: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
  changedRows: z.number().int(),
  unchangedRows: z.number().int(),
  rejectedRows: z.number().int(),
  kinds: z.array(z.object({ kind: z.string(), label: labelSchema, count: z.number().int() })),
};
const standingSchema = z.object({
  name: z.string(),
  unitName: z.string(),
  lineName: z.string().nullable(),
  post: z.string().nullable(),
  rank: labelSchema.nullable(),
});
export const rosterRowSchema = z
  .object({
    part: z.enum(['units', 'persons']),
    sheet: z.string(),
    row: z.number().int(),
    code: z.string(),
    name: z.string(),
    kinds: z.array(labelSchema),
    before: standingSchema.nullable(),
    after: standingSchema.nullable(),
    reasons: z.array(z.object({ column: labelSchema.nullable(), text: labelSchema })),
  })
  .meta({ id: 'RosterRow' });

export const missingPersonSchema = z
  .object({ personId: idSchema, name: z.string(), unitName: z.string(), post: z.string(), since: dateSchema })
  .meta({ id: 'MissingPerson' });

/** What an import would do; nothing has been written. */
export const rosterPreviewSchema = z
  .object({
    hash: z.string().describe('The import accepts exactly this file'),
    ...figures,
    changed: z.array(rosterRowSchema).describe('The first rows that change something; the figures count all'),
    rejected: z.array(rosterRowSchema).describe('The first rows that stay out'),
    missing: z
      .object({ count: z.number().int(), shown: z.array(missingPersonSchema) })
      .describe(
        'In office in a unit of the roster by the log, and not in the roster: an import leaves them as they are',
      ),
  })
  .meta({ id: 'RosterPreview' });

export const rosterImportSchema = z
  .object({
    import: idSchema,
    status: z.enum(['running', 'done', 'failed']),
    ...figures,
    events: z.number().int(),
    position: z.number().int().nullable().describe('Last position written, once it is done'),
    problem: z.object({ code: z.string(), text: labelSchema }).nullable(),
  })
  .meta({ id: 'RosterImport' });
