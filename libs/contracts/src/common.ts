import { z } from 'zod';

/** Shapes used by several answers. Every instant is RFC 3339 UTC; every date is civil, `YYYY-MM-DD`, in the campaign's zone. */

export const instantSchema = z.iso.datetime({ precision: 3 }).describe('RFC 3339, UTC, three decimals');
export const dateSchema = z.iso.date().describe('YYYY-MM-DD in the zone of the campaign');
export const idSchema = z.string().min(1).max(200).describe('Opaque identifier');

export const labelSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Label' });
export type LabelText = z.infer<typeof labelSchema>;

/** The two dates of a question, and how far the answer had been read. */
export const pointSchema = z
  .object({
    /** Business time of the answer. */
    asOf: instantSchema,
    /** Recorded time of the answer. */
    knownOn: instantSchema,
    /** Last position of the log that the answer rests on. */
    position: z.number().int(),
    /** False when both dates are "now". */
    historical: z.boolean(),
  })
  .meta({ id: 'Point' });

export const markSchema = z
  .enum(['notDue', 'open', 'dueSoon', 'overdue', 'done', 'suspended', 'waived', 'sealed', 'returned'])
  .meta({ id: 'Mark', description: 'State as shown: shape, word and colour' });

/** A clock part (时限), computed by the server: text alone carries it all. */
export const clockSchema = z
  .object({
    mark: markSchema,
    dueAt: instantSchema.nullable().describe('Exclusive end; null for a gate'),
    dueOn: dateSchema.nullable().describe('Last civil day'),
    dueTime: z.string().nullable().describe('HH:mm when the rule names a time of day'),
    daysLeft: z.number().int().describe('Working (or calendar) days left; 0 on the last day; negative never'),
    daysLate: z.number().int().describe('Working (or calendar) days past the date; 0 when not late'),
    unit: z.enum(['workingDay', 'calendarDay']),
    budget: z.number().int().nullable().describe('Days that the rule grants; null for a fixed date'),
    spent: z.number().int().nullable(),
    startedAt: instantSchema.nullable(),
    startEvent: z.number().int().nullable().describe('Position of the event that started it'),
    provisional: z.boolean().describe('Rests on a year whose calendar is not published yet'),
    promptly: z.boolean().describe('No number in the source; a local target'),
    makeUpDays: z.array(dateSchema).describe('Make-up working days (调休) counted in what is left'),
    rule: labelSchema,
    clause: z.string().describe('Clause of the plan, e.g. 五(二)1'),
    calendar: z.string().describe('Calendar and version'),
    next: z
      .object({ at: instantSchema, label: labelSchema, level: z.number().int() })
      .nullable()
      .describe('Next rung of the ladder if nothing is done'),
  })
  .meta({ id: 'Clock' });
export type ClockView = z.infer<typeof clockSchema>;

/** A figure (数字): value, unit, and the address of the rows behind it. The row count equals the value. */
export const figureSchema = z
  .object({
    value: z.number().int(),
    of: z.number().int().nullable(),
    unit: z.enum(['persons', 'units', 'items', 'papers', 'events', 'personTimes']),
    rows: z.string().nullable().describe('Path of the console that lists the rows'),
  })
  .meta({ id: 'Figure' });

/** All but the id is empty where nothing was known of him at the point that is asked about. */
export const personRefSchema = z
  .object({ personId: idSchema, name: z.string(), post: z.string(), unitId: z.string(), unitName: z.string() })
  .meta({ id: 'PersonRef' });
/** Whom a matter could be given to, with what the log knows against him; null where it knows nothing. */
export const choosablePersonSchema = z
  .object({ person: personRefSchema, conflict: labelSchema.nullable() })
  .meta({ id: 'ChoosablePerson' });

export const unitRefSchema = z.object({ unitId: idSchema, name: z.string() }).meta({ id: 'UnitRef' });
export const eventRefSchema = z
  .object({ position: z.number().int(), label: labelSchema, at: instantSchema })
  .meta({ id: 'EventRef' });

/** What a command answers: where it was written. The page waits until read models have passed `position`. */
export const receiptSchema = z
  .object({
    position: z.number().int().describe('Last position written by the command; the earlier one when repeated'),
    events: z.number().int().describe('How many events were written; 0: nothing was to be done'),
    repeated: z.boolean().describe('The same Idempotency-Key was answered before'),
  })
  .meta({ id: 'Receipt' });

/** One receipt an item for an act over a frozen list. */
export const bulkReceiptSchema = z
  .object({
    accepted: z.number().int(),
    refused: z.number().int(),
    items: z.array(
      z.object({
        id: z.string(),
        position: z.number().int().nullable(),
        problem: z.object({ code: z.string(), title: z.string(), remedy: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'BulkReceipt' });

/** RFC 9457 problem document; `code` is stable, `detail` and `remedy` are in the reader's language. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().describe('Reference number of this answer'),
    code: z.string(),
    remedy: z.string().describe('What to do next'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** Query parameters that every question takes. */
export const pointQuerySchema = z
  .object({
    asOf: z.union([dateSchema, instantSchema]).optional().describe('Business time; a date means the end of that day'),
    knownOn: z
      .union([dateSchema, instantSchema])
      .optional()
      .describe('Recorded time; a date means the end of that day'),
  })
  .meta({ id: 'PointQuery' });
