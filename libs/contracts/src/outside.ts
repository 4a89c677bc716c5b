import { z } from 'zod';
import { instantSchema } from './common';

/** One link to the outside: how it stands, in machine words. Counts only: nothing of what it carries. */
export const outsideLinkSchema = z
  .object({
    name: z.enum(['relay', 'inbound']),
    state: z.enum(['waiting', 'running', 'silent']).describe('`silent`: no worker says anything of it'),
    reason: z
      .enum(['noBroker', 'noJava', 'noAnswer', 'noLedger'])
      .nullable()
      .describe(
        'Of a link that waits: no broker is set, no Java for one, it does not answer, no official ledger is open',
      ),
    since: instantSchema,
    lag: z.number().int().nullable().describe('Events of official ledgers that have not gone out; the relay only'),
  })
  .meta({ id: 'OutsideLink' });

export const outsideLinksSchema = z.object({ links: z.array(outsideLinkSchema) }).meta({ id: 'OutsideLinks' });
export type OutsideLinks = z.infer<typeof outsideLinksSchema>;
