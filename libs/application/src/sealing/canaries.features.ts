import { accept, sealedByCategory, type Decider, type EventData, type SealedPath } from '@taizhang/domain';
import { eventsOf, shapesOfCategory, type EventShape } from '@taizhang/testing';
import fc from 'fast-check';

/** What is put where only a key may open it, and may then be found nowhere else. */
export const canary = '金丝雀CANARY7391';

/** Decides nothing of its own: what every decider with sealed members passes on to the handler. */
export const passing = (
  category: string,
  event: EventData,
): Decider<{ readonly type: string }, EventData, null, null> => ({
  category,
  initial: null,
  decide: () => accept(event),
  evolve: () => null,
});

/** A whole event with a canary wherever something of it is sealed. */
export interface Planted {
  readonly category: string;
  readonly type: string;
  readonly event: EventData;
  readonly paths: readonly SealedPath[];
}

const seed = 20_170_912;

/** The value with a canary in place of what lies at a path; undefined where nothing does. */
function planted(value: unknown, [head, ...rest]: readonly string[]): unknown {
  if (head === undefined) return value === undefined ? undefined : { word: canary, list: [canary] };
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = planted((value as Readonly<Record<string, unknown>>)[head], rest);
  return inner === undefined ? undefined : { ...value, [head]: inner };
}

/** Events as the newest schema of their type allows them; together they have a canary in every sealed path of it. */
function plantedOf(category: string, type: string, paths: readonly SealedPath[]): readonly Planted[] {
  const newest = shapesOfCategory(category)
    .filter((shape) => shape.properties.type.const === type)
    .sort((a, b) => Number(a.properties.schema.const) - Number(b.properties.schema.const))
    .at(-1) as EventShape;
  const left = new Set(paths);
  return fc.sample(eventsOf(newest), { numRuns: 100, seed }).flatMap((event) => {
    const held = paths.filter(({ path }) => planted(event.payload, path) !== undefined);
    if (!held.some((path) => left.has(path))) return [];
    for (const path of held) left.delete(path);
    const payload = held.reduce<unknown>((before, { path }) => planted(before, path), event.payload);
    return [{ category, type, event: { ...event, payload }, paths: held }];
  });
}

/** Every sealed path of the registry: a new event type joins by itself. */
export const sealedTypes = [...sealedByCategory].flatMap(([category, types]) =>
  Object.entries(types).map(([type, paths]) => ({ category, type, paths: paths ?? [] })),
);
export const plantedEvents: readonly Planted[] = sealedTypes.flatMap(({ category, type, paths }) =>
  plantedOf(category, type, paths),
);
