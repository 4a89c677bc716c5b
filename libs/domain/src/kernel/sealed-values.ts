import type { Compartment, SealedPath } from './sealed';

/** One value at a sealed path of a payload: every `*` of the path has become an index. */
export interface SealedValue {
  readonly path: readonly string[];
  readonly compartment: Compartment;
  readonly value: unknown;
}

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function valuesAt(value: unknown, path: readonly string[], above: readonly string[]): readonly (readonly string[])[] {
  const [head, ...rest] = path;
  if (head === undefined) return value === undefined ? [] : [above];
  if (!isObject(value)) return [];
  const names = head === '*' ? Object.keys(value) : [head];
  return names.flatMap((name) => valuesAt(value[name], rest, [...above, name]));
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);

/** What a payload holds at its sealed paths, sealed already or not; absent members are left out. */
export const sealedValuesOf = (payload: unknown, paths: readonly SealedPath[]): readonly SealedValue[] =>
  paths.flatMap(({ path, compartment }) =>
    valuesAt(payload, path, []).map((place) => ({ path: place, compartment, value: valueAt(payload, place) })),
  );

/** The payload with another value at one place; what lies beside it is the same object. */
export function replacedAt<T>(payload: T, path: readonly string[], value: unknown): T {
  const [head, ...rest] = path;
  if (head === undefined) return value as T;
  if (Array.isArray(payload)) {
    return payload.map((item, index) => (String(index) === head ? replacedAt(item, rest, value) : item)) as T;
  }
  return { ...payload, [head]: replacedAt((payload as Members)[head], rest, value) };
}
