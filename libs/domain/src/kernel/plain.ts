/** Plain JSON values: states, forms, payloads. */

const entriesOf = (value: object): readonly [string, unknown][] =>
  Object.entries(value).filter(([, member]) => member !== undefined);

/** Whether two values would be the same JSON document; the order of members does not count, `undefined` is absence. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [entriesOf(a), new Map(entriesOf(b))];
  return (
    left.length === right.size && left.every(([key, member]) => right.has(key) && sameJson(member, right.get(key)))
  );
}

/** The same value with some members gone, not set to `undefined`: a state is equal to its JSON. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const rest = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}
