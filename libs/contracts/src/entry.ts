import { z } from 'zod';
import { dateSchema, labelSchema } from './common';

/** `X-Taizhang-On-Behalf`, as a query string: `medium=paper&on=2017-09-04&for=p.{person}&scan=sha256:{hex}`. */
export const onBehalfHeaderSchema = z
  .strictObject({
    medium: z.enum(['paper', 'phone', 'visit']),
    on: dateSchema,
    for: z
      .string()
      .regex(/^[pu]\..{1,150}$/)
      .optional(),
    scan: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .optional(),
  })
  .meta({ id: 'OnBehalfHeader' });

/** An entry on behalf (代录) as rows show it; the scan is on the page of its event. */
export const entryViewSchema = z
  .object({
    by: z.string().describe('Who entered it'),
    of: z.string().describe('For whom: a person or a unit'),
    enteredOn: dateSchema,
    medium: labelSchema,
    on: dateSchema.describe('The day on the paper, or of the call or visit'),
    scanned: z.boolean(),
    event: z.number().int().describe('Position of the event, whose page has the scan'),
  })
  .meta({ id: 'EntryView' });
