import { z } from 'zod';
import { instantSchema } from '../common';

/** The context of a CloudEvent 1.0 that both directions have. */
export const cloudEventShape = {
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(400).describe('With `source` names one event: the same pair again is a repetition'),
  source: z.string().min(1).max(500).describe('URI reference of where it happened'),
  datacontenttype: z.literal('application/json'),
};

/** Type names are those of the log below this prefix. */
export const cloudEventTypePrefix = 'org.taizhang.';

export const cloudEventTimeSchema = instantSchema.describe('When it took effect: RFC 3339, UTC, three decimals');
