import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  eventRefSchema,
  idSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  receiptSchema,
  unitRefSchema,
} from './common';
import { entryViewSchema } from './entry';

/** The register of hand-ins (上交登记). Money in fen. */

const words = (most: number) => z.string().trim().min(1).max(most);
const fenSchema = z.number().int().min(0).max(100_000_000_000);

export const giverClassSchema = z.enum(['subordinate', 'interestedParty', 'superior', 'unit', 'unknown', 'other']);
export const disposalSchema = z.enum(['treasury', 'auction', 'returned', 'donation', 'destruction', 'publicUse']);
export const handInActSchema = z.enum(['value', 'keep', 'payIn', 'dispose']);
export const handInShownSchema = z.enum(['late', 'toValue', 'toDispose', 'paidIn', 'disposed', 'mine']);

const optionSchema = z.object({ key: z.string(), label: labelSchema });

export const handInRowSchema = z
  .object({
    handIn: idSchema,
    receiptNumber: z.string(),
    unit: unitRefSchema.describe('Whoever received it'),
    person: personRefSchema.nullable().describe('Who handed it in; null: a unit did'),
    fromUnit: unitRefSchema.nullable(),
    giver: labelSchema.describe('From whom the gift came'),
    kind: labelSchema,
    description: z.string(),
    quantity: z.number().int(),
    amountFen: z.number().int().nullable().describe('Null until it is valued'),
    receivedOn: dateSchema,
    takenOn: dateSchema.nullable(),
    late: z.boolean().describe('Handed in after the limit of the policy of the day on which it was taken'),
    clock: clockSchema,
    threshold: labelSchema.nullable().describe('What the policy asks for a gift of this value'),
    entry: entryViewSchema.nullable().describe('Entered on behalf (代录)'),
    status: z.enum(['received', 'valued', 'paidIn', 'disposed']),
    statusLabel: labelSchema,
    mark: markSchema,
    keeping: z.object({ place: z.string(), keeper: personRefSchema, since: dateSchema }).nullable(),
    may: z.array(handInActSchema),
    why: z.string(),
  })
  .meta({ id: 'HandInRow' });

export const handInsSchema = z
  .object({
    point: pointSchema,
    campaignId: idSchema,
    total: z.number().int(),
    shown: z.array(z.object({ key: handInShownSchema, label: labelSchema, count: z.number().int() })),
    rows: z.array(handInRowSchema).describe('Narrowed; by day of receipt'),
    amountFen: z.number().int().describe('Sum of the rows that are valued'),
    unvalued: z.number().int().describe('How many of the rows are not in that sum'),
    limitMonths: z.number().int().nullable().describe('Months from taking to handing in, by the policy of today'),
    mayReceive: z.array(unitRefSchema).describe('Units for which this reader keeps a register'),
    choices: z.object({ kinds: z.array(optionSchema), givers: z.array(optionSchema) }),
  })
  .meta({ id: 'HandIns' });

export const handInPageSchema = handInRowSchema
  .extend({
    point: pointSchema,
    valuedBy: z.string().nullable(),
    paidIn: z
      .object({ on: dateSchema, account: z.string(), amountFen: z.number().int(), voucher: z.string() })
      .nullable(),
    disposed: z.object({ on: dateSchema, how: labelSchema, document: z.string() }).nullable(),
    staff: z.array(personRefSchema).describe('From whom a keeper can be chosen; empty for whoever cannot name one'),
    disposals: z.array(optionSchema),
    events: z.array(eventRefSchema),
    history: z.string(),
  })
  .meta({ id: 'HandInPage' });

export const receiveHandInSchema = z
  .object({
    unitId: idSchema,
    personId: idSchema.optional(),
    fromUnitId: idSchema.optional(),
    giver: giverClassSchema,
    kind: words(100),
    description: words(500),
    quantity: z.number().int().min(1).max(1_000_000),
    amountFen: fenSchema.optional(),
    takenOn: dateSchema.optional(),
    receiptNumber: words(50),
    occurredOn: dateSchema,
  })
  .meta({ id: 'ReceiveHandIn' });
export const receivedHandInSchema = receiptSchema.extend({ handIn: idSchema }).meta({ id: 'ReceivedHandIn' });
export const valueHandInSchema = z.object({ amountFen: fenSchema, basis: words(500) }).meta({ id: 'ValueHandIn' });
export const keepHandInSchema = z
  .object({ occurredOn: dateSchema, place: words(200), keeperId: idSchema })
  .meta({ id: 'KeepHandIn' });
export const payInHandInSchema = z
  .object({ occurredOn: dateSchema, account: words(200), amountFen: fenSchema.min(1), voucher: words(100) })
  .meta({ id: 'PayInHandIn' });
export const disposeOfHandInSchema = z
  .object({ occurredOn: dateSchema, how: disposalSchema, document: words(200), amountFen: fenSchema.optional() })
  .meta({ id: 'DisposeOfHandIn' });
