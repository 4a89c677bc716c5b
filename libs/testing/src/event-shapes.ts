import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventData } from '@taizhang/domain';
import fc from 'fast-check';

/** What the schemas of stored events are made of: `docs/events`, written from the types by `npm run docs:events`. */
export interface Shape {
  readonly type?: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly format?: 'date-time' | 'date';
  readonly title?: string;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
}

/** The shape of one stored event type in one version. */
export interface EventShape extends Shape {
  readonly properties: {
    readonly type: Shape;
    readonly schema: Shape;
    readonly occurredAt: Shape;
    readonly payload: Shape;
  };
  readonly required: readonly string[];
  readonly 'x-aggregate': string;
}

const folder = join(__dirname, '../../../docs/events');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;

/** By `Type.version`. */
export function eventShapes(): ReadonlyMap<string, EventShape> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return new Map(names.map((name) => [name.replace('.schema.json', ''), read<EventShape>(name)]));
}
/** Which aggregate's events each category of streams holds, where it is not of the same name. */
const aggregates: Readonly<Record<string, string>> = {
  accountabilityTrack: 'track',
  handIn: 'hand-in',
  zeroLedger: 'zero-ledger',
  reportingCycle: 'reporting-cycle',
};

/** The shapes of all events, in every version, that streams of a category hold. */
export const shapesOfCategory = (category: string): readonly EventShape[] =>
  [...eventShapes().values()].filter((shape) => shape['x-aggregate'] === (aggregates[category] ?? category));

export const goldenEvents = (of: string): readonly EventData[] => read(`${of}.golden.json`);

const patterns = { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, date: /^\d{4}-\d\d-\d\d$/ };
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const resolved = (shape: Shape, root: Shape): Shape =>
  shape.$ref === undefined ? shape : (root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? {});

/** Places at which a value is not of its shape; empty where it is. */
export function faultsOf(given: Shape, value: unknown, root: Shape = given, at = ''): readonly string[] {
  const shape = resolved(given, root);
  const wrong = (what: string): readonly string[] => [`${at === '' ? 'it' : at}: ${what}`];
  if (shape.anyOf !== undefined) {
    const all = shape.anyOf.map((each) => faultsOf(each, value, root, at));
    return all.some(({ length }) => length === 0) ? [] : (all.sort((a, b) => a.length - b.length)[0] ?? []);
  }
  if ('const' in shape)
    return value === shape.const ? [] : wrong(`${JSON.stringify(value)} is not ${JSON.stringify(shape.const)}`);
  if (shape.enum !== undefined)
    return shape.enum.includes(value) ? [] : wrong(`${JSON.stringify(value)} is no term of it`);
  switch (shape.type) {
    case 'string':
      return typeof value === 'string' && (shape.format === undefined || patterns[shape.format].test(value))
        ? []
        : wrong('no such text');
    case 'integer':
      return Number.isSafeInteger(value) ? [] : wrong('no integer');
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('no boolean');
    case 'array': {
      if (!Array.isArray(value)) return wrong('no list');
      return value.flatMap((item, n) =>
        faultsOf(shape.prefixItems?.[n] ?? shape.items ?? {}, item, root, `${at}[${n}]`),
      );
    }
    case 'object':
      return isObject(value) ? faultsOfMembers(shape, value, root, at) : wrong('no object');
    case undefined:
      return [];
  }
}

function faultsOfMembers(
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
  root: Shape,
  at: string,
): readonly string[] {
  const missing = (shape.required ?? []).filter((name) => value[name] === undefined);
  const inside = Object.entries(value).flatMap(([name, member]) => {
    const own = shape.properties?.[name] ?? shape.additionalProperties;
    if (own === false || own === undefined) return [`${at}.${name}: unknown member`];
    return own === true ? [] : faultsOf(own, member, root, `${at}.${name}`);
  });
  return [...missing.map((name) => `${at}.${name}: missing`), ...inside];
}

const token = { $sealed: 'aes-256-gcm.key.nonce.ciphertext' };
const isToken = (shape: Shape): boolean => shape.properties?.['$sealed'] !== undefined;
const minute = 60_000;
const from = Date.parse('2017-08-01T00:00:00.000Z');

/** Instants of three months, few enough that some are equal. */
const instants = fc
  .integer({ min: 0, max: 180 })
  .map((halfDays) => new Date(from + halfDays * 720 * minute).toISOString());
/** Few of each kind, so that events of one stream speak of the same persons, units and keys. */
const names = (title = 'text'): fc.Arbitrary<string> => fc.integer({ min: 1, max: 3 }).map((n) => `${title}-${n}`);

/** Values of a shape, as they lie in the log: what may be sealed is a token. */
export function valuesOf(given: Shape, root: Shape = given, depth = 0): fc.Arbitrary<unknown> {
  const shape = resolved(given, root);
  if (isToken(shape) || shape.anyOf?.some(isToken) === true) return fc.constant(token);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map((each) => valuesOf(each, root, depth + 1)));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'string':
      if (shape.format === undefined) return names(shape.title);
      return shape.format === 'date' ? instants.map((text) => text.slice(0, 10)) : instants;
    case 'integer':
      return fc.integer({ min: 0, max: 5 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      if (shape.prefixItems !== undefined)
        return fc.tuple(...shape.prefixItems.map((each) => valuesOf(each, root, depth + 1)));
      return fc.array(valuesOf(shape.items ?? {}, root, depth + 1), { maxLength: depth > 12 ? 0 : 2 });
    case 'object':
      return members(shape, root, depth);
    case undefined:
      return fc.constant({});
  }
}

function members(
  { properties = {}, required = [], additionalProperties }: Shape,
  root: Shape,
  depth: number,
): fc.Arbitrary<object> {
  const kept = Object.entries(properties).filter(([name]) => depth < 12 || required.includes(name));
  const own = fc.record(Object.fromEntries(kept.map(([name, each]) => [name, valuesOf(each, root, depth + 1)])), {
    requiredKeys: kept.flatMap(([name]) => (required.includes(name) ? [name] : [])),
    noNullPrototype: true,
  });
  if (typeof additionalProperties !== 'object' || depth >= 12) return own;
  const more = fc.dictionary(names('key'), valuesOf(additionalProperties, root, depth + 1), {
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc.tuple(own, more).map(([some, others]) => ({ ...others, ...some }));
}

/** Events of a type in a version. */
export const eventsOf = (shape: EventShape): fc.Arbitrary<EventData> => {
  const isFact = shape.required.includes('occurredAt');
  return fc
    .record({ payload: valuesOf(shape.properties.payload, shape), occurredAt: instants })
    .map(({ payload, occurredAt }) => ({
      type: shape.properties.type.const as string,
      schema: shape.properties.schema.const as number,
      payload,
      ...(isFact && { occurredAt: occurredAt as EventData['occurredAt'] }),
    })) as fc.Arbitrary<EventData>;
};

let known: ReadonlyMap<string, EventShape> | undefined;

/** What an event of a log is not: of a committed schema, or of its own. */
export function shapeFaults({ type, schema, payload, occurredAt }: EventData): readonly string[] {
  known ??= eventShapes();
  const shape = known.get(`${type}.${schema}`);
  if (shape === undefined) return [`${type}.${schema} has no schema`];
  const own = { type, schema, payload, ...(occurredAt !== undefined && { occurredAt }) };
  return faultsOf(shape, own).map((fault) => `${type}.${schema}${fault}`);
}
