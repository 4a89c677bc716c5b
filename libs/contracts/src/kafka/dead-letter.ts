import { z } from 'zod';
import { instantSchema } from '../common';
import { cloudEventShape, cloudEventTypePrefix } from './cloud-event';

export const deadLetterType = `${cloudEventTypePrefix}clue.refused`;

/**
 * Why a message was not registered, and where it lies. What it said is not repeated: whoever may read the one topic need
 * not be allowed to read the other.
 */
export const deadLetterSchema = z
  .strictObject({
    ...cloudEventShape,
    type: z.literal(deadLetterType),
    time: instantSchema,
    data: z.strictObject({
      reason: z
        .string()
        .describe('`NotACloudEvent`, `ContractBroken`, or the code of the refusal (see docs/errors.md)'),
      details: z.array(z.string()).describe('Where the contract is broken: names of members, never their values'),
      place: z.strictObject({
        topic: z.string(),
        partition: z.number().int(),
        offset: z.string().regex(/^\d+$/),
      }),
      refused: z
        .strictObject({ source: z.string(), id: z.string() })
        .optional()
        .describe('Absent where the message names none'),
    }),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof deadLetterSchema>;
