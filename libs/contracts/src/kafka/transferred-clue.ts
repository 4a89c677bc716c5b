import { z } from 'zod';
import { idSchema, instantSchema } from '../common';
import { cloudEventShape, cloudEventTypePrefix } from './cloud-event';

/**
 * A clue that another body hands over (线索移送). Who reported it never travels this way: that goes by a signed bundle or by
 * hand, and a message with any other member is refused.
 */
export const transferredClueDataSchema = z.strictObject({
  receivedAt: instantSchema.describe('When the sending body received it'),
  toUnitId: idSchema.describe('The unit whose discipline body is to keep it, as this installation knows it'),
  documentNumber: z.string().min(1).max(100).describe('Number of the letter of transfer (移送函文号)'),
  summary: z.string().min(1).max(20_000).describe('What it is about'),
  accused: z.string().min(1).max(500).describe('Who is reported, as the report calls him'),
  concernedUnitId: idSchema.optional(),
  concernedPersonIds: z.array(idSchema).max(100).default([]),
  campaignId: idSchema.optional(),
});
export type TransferredClueData = z.infer<typeof transferredClueDataSchema>;

export const transferredClueType = `${cloudEventTypePrefix}clue.transferred`;

/** What other bodies send: `source` names the body, `id` the delivery. Registered once however often it arrives. */
export const transferredClueSchema = z
  .object({
    ...cloudEventShape,
    type: z.literal(transferredClueType),
    time: z.iso.datetime({ offset: true }).optional(),
    data: transferredClueDataSchema,
  })
  .meta({ id: 'TransferredClue' });
export type TransferredClue = z.infer<typeof transferredClueSchema>;
