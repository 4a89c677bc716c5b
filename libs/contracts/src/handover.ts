import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  labelSchema,
  personRefSchema,
  pointSchema,
  receiptSchema,
  unitRefSchema,
} from './common';

const lineSchema = z.object({ label: labelSchema, note: z.string(), dueOn: dateSchema.nullable(), path: z.string() });

const listsSchema = {
  from: personRefSchema,
  to: personRefSchema.nullable(),
  unit: unitRefSchema,
  /** What moves: the duties with what is open in them, ledger items, what he keeps. */
  roles: z.array(labelSchema),
  openDuties: z.array(lineSchema),
  problems: z.array(lineSchema),
  handIns: z.array(lineSchema),
  /** What stays: what he owes in person. */
  stays: z.array(labelSchema),
  /** The same words for everybody: whether there is any is told to nobody here. */
  sealed: labelSchema,
};

export const handoverPreviewSchema = z.object({ point: pointSchema, ...listsSchema }).meta({ id: 'HandoverPreview' });

const handSchema = z.object({ name: z.string(), at: instantSchema, event: z.number().int() }).nullable();

/** 交接单: what passes from one to the other, and who has put his hand to it. */
export const handoverSchema = z
  .object({
    point: pointSchema,
    handover: idSchema,
    ...listsSchema,
    status: z.enum(['open', 'completed', 'withdrawn']),
    prepared: handSchema,
    approved: handSchema,
    signedFrom: handSchema,
    signedTo: handSchema,
    completedAt: instantSchema.nullable(),
    withdrawnFor: z.string().nullable(),
    changed: z.boolean().describe('What would pass now is not what stands on the sheet'),
    may: z.array(z.enum(['approve', 'sign', 'withdraw'])),
    history: z.string(),
  })
  .meta({ id: 'Handover' });

export const prepareHandoverSchema = z
  .object({
    /** Who hands over; absent: whoever asks. */
    fromId: idSchema.optional(),
    toId: idSchema,
    unitId: idSchema,
  })
  .meta({ id: 'PrepareHandover' });
export const preparedHandoverSchema = receiptSchema.extend({ handover: idSchema }).meta({ id: 'PreparedHandover' });
export const withdrawHandoverSchema = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'WithdrawHandover' });
