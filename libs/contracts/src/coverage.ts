import { z } from 'zod';
import { clockSchema, dateSchema, idSchema, labelSchema, markSchema, pointSchema, unitRefSchema } from './common';

export const coverageCellSchema = z
  .object({
    state: z.enum(['covered', 'debt', 'notOpen', 'notApplicable']),
    left: z.number().int(),
    of: z.number().int(),
    overdue: z.boolean(),
  })
  .meta({ id: 'CoverageCell' });

export const coverageSchema = z
  .object({
    point: pointSchema,
    columns: z.array(
      z.object({
        key: z.string().describe('Duty key'),
        label: labelSchema,
        kind: z.enum(['unit', 'person']),
        clock: clockSchema.nullable(),
        clause: z.string(),
        why: z.string(),
      }),
    ),
    /** Depth-first, by debt within a parent; the first row is the whole campaign. Cells in the order of the columns. */
    rows: z.array(
      z.object({
        unitId: idSchema,
        name: z.string(),
        parent: idSchema.nullable(),
        depth: z.number().int(),
        group: z.boolean(),
        units: z.number().int(),
        persons: z.number().int(),
        excluded: z.number().int(),
        cells: z.array(coverageCellSchema),
      }),
    ),
  })
  .meta({ id: 'Coverage' });

export const uncoveredSchema = z
  .object({
    point: pointSchema,
    unit: unitRefSchema,
    duty: z.object({ key: z.string(), label: labelSchema, kind: z.enum(['unit', 'person']) }),
    figure: z.enum(['left', 'met', 'asked']).describe('Whose rows these are'),
    from: z.number().int().describe('Rows before the first of this page'),
    rows: z.number().int().describe('All rows behind the figure; equal to it'),
    clock: clockSchema.nullable(),
    asked: z.number().int(),
    met: z.number().int(),
    left: z.number().int(),
    excluded: z.number().int(),
    groups: z.array(
      z.object({
        key: z.enum([
          'notDeclared',
          'notSigned',
          'returned',
          'signedBySuperior',
          'notSent',
          'notVerified',
          'notPledged',
          'notDone',
          'met',
        ]),
        label: labelSchema,
        rows: z.array(
          z.object({
            key: z.string(),
            personId: idSchema.nullable(),
            name: z.string(),
            unit: unitRefSchema,
            rank: labelSchema.nullable(),
            mark: markSchema,
            daysLate: z.number().int(),
            doneOn: dateSchema.nullable(),
            note: labelSchema.nullable(),
            declaration: idSchema.nullable(),
            chasedToday: z.boolean(),
            mayChase: z.boolean(),
          }),
        ),
      }),
    ),
    excludedRows: z.array(z.object({ personId: idSchema, name: z.string(), unit: unitRefSchema, reason: z.string() })),
    why: z.string(),
  })
  .meta({ id: 'Uncovered' });

export const chaseSchema = z
  .object({
    duty: z.string(),
    persons: z.array(idSchema).min(1).max(5000),
    channel: z.enum(['console', 'telephone']),
  })
  .meta({ id: 'Chase' });
export const chaseReceiptSchema = z
  .object({
    chased: z.number().int(),
    leftOut: z.array(z.object({ personId: idSchema, name: z.string(), why: labelSchema })),
    position: z.number().int(),
  })
  .meta({ id: 'ChaseReceipt' });
export const excludePersonSchema = z
  .object({ reason: z.string().trim().min(1).max(500), evidence: z.string().trim().min(1).max(500) })
  .meta({ id: 'ExcludePerson' });
