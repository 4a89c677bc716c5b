import type { z } from 'zod';

type Definition = {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
};

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

export function unwrapped(schema: z.ZodType): z.ZodType {
  const { type, innerType } = definitionOf(schema);
  return type === 'optional' && innerType !== undefined ? unwrapped(innerType) : schema;
}

const member = (value: unknown, part: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined;

/** The variant of a tagged union that a value claims to be. */
function variantOf(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const { options, discriminator } = definitionOf(schema);
  if (discriminator === undefined) return undefined;
  return options?.find((option) => {
    const tag = definitionOf(option).shape?.[discriminator];
    return tag !== undefined && tag.safeParse(member(value, discriminator)).success;
  });
}

/** The schema that applies at a path of a value; undefined where no schema reaches. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): z.ZodType | undefined {
  const here = unwrapped(schema);
  const [part, ...rest] = path as readonly (string | number)[];
  if (part === undefined) return here;
  const definition = definitionOf(here);
  const below = member(value, part);
  switch (definition.type) {
    case 'object': {
      const next = definition.shape?.[part];
      return next && schemaAt(next, rest, below);
    }
    case 'array':
      return definition.element && schemaAt(definition.element, rest, below);
    case 'record':
      return definition.valueType && schemaAt(definition.valueType, rest, below);
    case 'union': {
      const variant = variantOf(here, value);
      return variant ? schemaAt(variant, path, value) : here;
    }
    default:
      return undefined;
  }
}

/** Names of the fields that a block may have. */
export function fieldsOf(schema: z.ZodType | undefined, value: unknown): readonly string[] {
  if (schema === undefined) return [];
  const here = unwrapped(schema);
  return Object.keys(definitionOf(here).shape ?? definitionOf(variantOf(here, value) ?? here).shape ?? {});
}

/** The values that a closed list allows; empty for anything else. */
export const choicesOf = (schema: z.ZodType): readonly string[] => {
  const definition = schema.def as unknown as { type: string; entries?: Record<string, string> };
  return definition.type === 'enum' ? Object.values(definition.entries ?? {}) : [];
};

export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  (path as readonly (string | number)[]).reduce(member, value);
