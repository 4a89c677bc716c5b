import type { Label } from '@taizhang/domain';
import { z } from 'zod';

/** What a reader of a refusal needs: what belongs here, and a piece of document that would be accepted. */
export interface Explanation {
  readonly expected: Label;
  readonly example: string;
}

const explanations = z.registry<Explanation>();

/** Gives a schema its explanation, and the published JSON Schema its description; `id` names a part that is used in many places. */
export function explained<S extends z.ZodType>(schema: S, zh: string, en: string, example: string, id?: string): S {
  const described = schema.meta({ description: `${zh}；${en}`, ...(id !== undefined && { id }) });
  explanations.add(described as z.ZodType, { expected: { zh, en }, example });
  return described;
}

export const explanationOf = (schema: z.ZodType): Explanation | undefined => explanations.get(schema);
