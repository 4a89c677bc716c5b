import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import * as contracts from '@taizhang/contracts';
import { z } from 'zod';

const reference = (name: string): string => `#/components/schemas/${name}`;
const outputSuffix = /_Output$/;

/** Every shape of the contracts by its own name, as it is answered. */
function contractSchemas(): Record<string, object> {
  // A registry of their own: other libraries of this process name schemas too.
  const registry = z.registry<{ id: string; description?: string | undefined }>();
  for (const schema of Object.values(contracts)) {
    const { id, description } = z.globalRegistry.get(schema) ?? {};
    if (id !== undefined) registry.add(schema, { id, description });
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri: reference });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...shape }]) => [name, shape]),
  );
}

/** A DTO is only a carrier: it stands for the shape that it was made of. */
function contractNameOf(carrier: unknown): string | undefined {
  const found = /"x-nestjs_zod-parent-id":"([^"]+)"/.exec(JSON.stringify(carrier));
  return found?.[1]?.replace(outputSuffix, '');
}

function withReferences(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withReferences(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const renamed = key === '$ref' ? names.get(String(each)) : undefined;
      return [key, renamed ?? withReferences(each, names)];
    }),
  );
}

interface Operation {
  parameters?: { readonly name: string; readonly in: string }[];
}

/** Every `{part}` of a path is a string, whether or not a controller names it. */
function withPathParameters(paths: Record<string, Record<string, Operation>>): void {
  for (const [path, operations] of Object.entries(paths)) {
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));
    for (const operation of Object.values(operations)) {
      const others = (operation.parameters ?? []).filter((each) => each.in !== 'path');
      const named = parts.map((name) => {
        const known = operation.parameters?.find((each) => each.in === 'path' && each.name === name);
        return known ?? { name, required: true, in: 'path', schema: { type: 'string' } };
      });
      operation.parameters = [...named, ...others];
    }
  }
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The whole surface as OpenAPI 3.1, whose schemas are the JSON Schemas of the contracts as they are. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('台账 Taizhang')
    .setDescription(
      'Special rectification campaigns. Questions take asOf and knownOn; acts take an Idempotency-Key; refusals are problem documents (RFC 9457).',
    )
    .setVersion('0.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('taizhang_session')
    .build();
  const document = SwaggerModule.createDocument(app, description);
  const names = new Map<string, string>();
  for (const [carrier, schema] of Object.entries(document.components?.schemas ?? {})) {
    const name = contractNameOf(schema);
    if (name === undefined) throw new Error(`${carrier} is made of a schema without an id`);
    names.set(reference(carrier), reference(name));
  }
  const paths = withReferences(document.paths, names) as Record<string, Record<string, Operation>>;
  withPathParameters(paths);
  return {
    ...document,
    paths: sorted(paths) as OpenAPIObject['paths'],
    components: { ...document.components, schemas: sorted(contractSchemas()) as never },
  };
}
