import { z } from 'zod';
import { instantSchema } from '../common';
import { cloudEventShape, cloudEventTypePrefix } from './cloud-event';

export const checkpointType = `${cloudEventTypePrefix}checkpoint`;

/** A signed head of an official ledger, for whoever keeps it outside: a later history that parts from it was rewritten. */
export const checkpointMessageSchema = z
  .strictObject({
    ...cloudEventShape,
    type: z.literal(checkpointType),
    subject: z.string().describe('Origin: house and ledger, the name that signed'),
    partitionkey: z.string().describe('The ledger'),
    time: instantSchema.describe('When the last event that it covers was committed'),
    data: z.strictObject({
      ledger: z.string(),
      size: z.number().int().describe('How many events it covers'),
      root: z.string().describe('Merkle root, hexadecimal'),
      note: z.string().describe('The signed note (C2SP tlog-checkpoint), byte for byte: the rest only repeats it'),
    }),
  })
  .meta({ id: 'CheckpointMessage' });
export type CheckpointMessage = z.infer<typeof checkpointMessageSchema>;
