import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
} from './common';
import { entryViewSchema } from './entry';
import { businessItemSchema, windowStripSchema } from './declaration';

export const withdrawalCardSchema = z
  .object({
    withdrawal: idSchema,
    campaignId: idSchema,
    person: personRefSchema,
    item: businessItemSchema,
    sector: labelSchema,
    column: z.enum(['declared', 'agreed', 'proofWaiting', 'ordered', 'overdue', 'shamSuspected', 'settled']),
    entry: entryViewSchema.nullable().describe('Entered on behalf (代录)'),
    status: z.enum(['owed', 'reported', 'doubted', 'shamFound', 'ordered', 'confirmed', 'referred']),
    mark: markSchema,
    clock: clockSchema,
    agreedOn: dateSchema.nullable(),
    withdrawnOn: dateSchema.nullable(),
    knownOn: dateSchema.nullable(),
    refused: z.boolean(),
    window: windowStripSchema.nullable(),
    rung: z.object({ level: z.number().int(), label: labelSchema, at: instantSchema }).nullable(),
    may: z.array(z.enum(['report', 'agree', 'confirm', 'doubt', 'findSham', 'order', 'refuse', 'refer'])),
    history: z.string(),
    why: z.string(),
  })
  .meta({ id: 'WithdrawalCard' });

export const withdrawalsSchema = z
  .object({
    point: pointSchema,
    cutOff: z.object({ label: labelSchema, clock: clockSchema }).nullable(),
    columns: z.array(
      z.object({
        key: z.enum(['declared', 'agreed', 'proofWaiting', 'ordered', 'overdue', 'shamSuspected', 'settled']),
        label: labelSchema,
        cards: z.array(withdrawalCardSchema),
      }),
    ),
    next: clockSchema.nullable(),
  })
  .meta({ id: 'Withdrawals' });

export const reportWithdrawalSchema = z
  .object({
    occurredOn: dateSchema,
    how: z.enum(['transfer', 'cancellation', 'resignation', 'dissolution']),
    priceFen: z.number().int().min(0),
    proof: z.string().trim().min(1).max(500),
    filedWith: z.string().trim().min(1).max(100),
  })
  .meta({ id: 'ReportWithdrawal' });
export const agreeWithdrawalSchema = z
  .object({ agreedOn: dateSchema, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'AgreeWithdrawalDate' });
export const confirmWithdrawalSchema = z.object({ note: z.string().trim().max(500) }).meta({ id: 'ConfirmWithdrawal' });
export const doubtWithdrawalSchema = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'DoubtWithdrawal' });
export const findShamSchema = z
  .object({
    occurredOn: dateSchema,
    finding: z.enum(['nominal', 'overpriced']),
    detail: z.string().trim().min(1).max(500),
    evidence: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'FindShamWithdrawal' });
export const orderWithdrawalSchema = z
  .object({ dueOn: dateSchema, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'OrderWithdrawal' });
export const refuseWithdrawalSchema = z
  .object({ occurredOn: dateSchema, statement: z.string().trim().min(1).max(500) })
  .meta({ id: 'RefuseWithdrawal' });
export const referWithdrawalSchema = z
  .object({ to: z.string().trim().min(1).max(100), reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ReferWithdrawal' });
