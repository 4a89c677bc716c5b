import { z } from 'zod';
import { planSchema } from './schema/plan.schema';

/** The text of plans/plan.schema.json, which editors check a plan with while it is written. */
export function planJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(planSchema, { io: 'input' });
  return `${JSON.stringify({ $schema, title: 'Campaign plan (专项整治方案)', ...rest }, null, 2)}\n`;
}
