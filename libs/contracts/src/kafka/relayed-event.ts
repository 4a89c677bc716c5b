import { z } from 'zod';
import { instantSchema } from '../common';
import { cloudEventShape, cloudEventTimeSchema, cloudEventTypePrefix } from './cloud-event';

const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: z.string(), unitId: z.string().optional() }),
  z.object({ kind: z.literal('engine') }),
  z.object({ kind: z.literal('system') }),
]);

/** An event of the log without what is in the CloudEvent round it. */
export const relayedDataSchema = z.strictObject({
  schema: z.number().int().describe('Version of the shape of the payload'),
  version: z.number().int().describe('Place in its stream, from 1'),
  position: z.number().int().describe('Place in its ledger, from 1, without gaps'),
  occurredAt: instantSchema.optional().describe('Facts only: when it happened'),
  recordedAt: instantSchema.describe('When it was recorded, by the clock of the ledger'),
  actor: actorSchema,
  actingFor: z.string().optional(),
  onBehalf: z
    .object({
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('person'), personId: z.string() }),
        z.object({ kind: z.literal('unit'), unitId: z.string() }),
      ]),
      medium: z.enum(['paper', 'phone', 'visit']),
      on: z.string().describe('The day on the paper, or of the call or visit'),
      scan: z.string().optional().describe('Hash of the scanned sheet'),
    })
    .optional()
    .describe('Entered for somebody from paper, by telephone or after a visit (代录)'),
  causation: z.string().optional(),
  correlation: z.string().optional(),
  basis: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  payload: z
    .record(z.string(), z.unknown())
    .describe(
      'As stored. Sealed members are opaque tokens `{"$sealed": …}`; attributes of persons other than ids are `{"$withheld": "personal"}`',
    ),
});
export type RelayedData = z.infer<typeof relayedDataSchema>;

/** What the relay sends: one event of an official ledger. */
export const relayedEventSchema = z
  .strictObject({
    ...cloudEventShape,
    type: z.string().startsWith(`${cloudEventTypePrefix}event.`).describe('`org.taizhang.event.{type in the log}`'),
    subject: z.string().describe('The stream'),
    partitionkey: z.string().describe('The key of the message: the stream. Order is kept within a key'),
    sequence: z
      .string()
      .regex(/^\d{16}$/)
      .describe(
        'The position in 16 digits: what is not above the last one seen of its key is a repetition. After an `EpochOpened` in stream ' +
          '`ledger` (the log lost its end) positions are given a second time: then only (source, id) tells a repetition, what was ' +
          'received above the first `sequence` that is sent again, and does not come again, is gone, and of two with one id the ' +
          'later counts: an act that was lost and done again has its id again, and may say something else',
      ),
    time: cloudEventTimeSchema,
    data: relayedDataSchema,
  })
  .meta({ id: 'RelayedEvent' });
export type RelayedEvent = z.infer<typeof relayedEventSchema>;
