import type { z } from 'zod';

type Path = readonly (string | number)[];

/** The part of a value that fits its schema well enough to be looked at further. */
export interface SoundPart {
  readonly value: Readonly<Record<string, unknown>>;
  /** Top-level parts that cannot be looked at. */
  readonly unsound: ReadonlySet<string>;
  /** Keys of entries that were left out: they exist, so a reference to one is no mistake. */
  readonly leftOutKeys: ReadonlySet<string>;
  /** Where in the whole value a path of this part lies. */
  original(path: Path): Path;
}

/** Leaves out list entries that do not fit, so that one of them does not hide what is wrong with the others. */
export function soundPart(raw: Readonly<Record<string, unknown>>, issues: readonly z.core.$ZodIssue[]): SoundPart {
  const unsound = new Set<string>();
  const leftOut = new Map<string, Set<number>>();
  for (const { code, path } of issues) {
    // A field too many leaves the rest of its block sound.
    if (code === 'unrecognized_keys') continue;
    const [part, entry] = path as Path;
    if (Array.isArray(raw[part!]) && typeof entry === 'number') {
      leftOut.set(String(part), (leftOut.get(String(part)) ?? new Set()).add(entry));
    } else unsound.add(String(part));
  }
  const kept = new Map(
    [...leftOut].map(([part, entries]) => [
      part,
      (raw[part] as unknown[]).flatMap((_, index) => (entries.has(index) ? [] : [index])),
    ]),
  );
  const pruned = [...kept].map(([part, indexes]) => [part, indexes.map((index) => (raw[part] as unknown[])[index])]);
  const keys = [...leftOut].flatMap(([part, entries]) =>
    [...entries].map((index) => (raw[part] as { key?: unknown }[])[index]?.key),
  );
  return {
    value: { ...raw, ...(Object.fromEntries(pruned) as Record<string, unknown>) },
    unsound,
    leftOutKeys: new Set(keys.filter((key) => typeof key === 'string')),
    original: (path) => {
      const [part, entry, ...rest] = path;
      const index = typeof entry === 'number' ? kept.get(String(part))?.[entry] : undefined;
      return index === undefined ? path : [part!, index, ...rest];
    },
  };
}
