import { z } from 'zod';
import { dateSchema, instantSchema, personRefSchema } from './common';

const channelSchema = z.enum(['mail', 'webhook']);

/** How one person is told outside the console, and what he was told: never what it was about. */
export const noticesSchema = z
  .object({
    person: personRefSchema,
    address: z.object({ channel: channelSchema, address: z.string() }).nullable(),
    /** Whether anything is ever sent out of this ledger: never out of a drill. */
    leavesHouse: z.boolean(),
    /** Newest first. */
    digests: z.array(
      z.object({
        day: dateSchema,
        at: instantSchema,
        channel: channelSchema,
        delivered: z.boolean(),
        /** The server's reference, or the number under which it refused. */
        said: z.string(),
      }),
    ),
  })
  .meta({ id: 'Notices' });

export const setNoticeAddressSchema = z
  .object({ channel: channelSchema, address: z.string().trim().min(1).max(200) })
  .meta({ id: 'SetNoticeAddress' });
