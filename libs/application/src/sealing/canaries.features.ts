import { accept, sealedByCategory, type Decider, type EventData, type SealedPath } from '@taizhang/domain';

/** What is put where only a key may open it, and may then be found nowhere else. */
export const canary = '金丝雀CANARY7391';

/** A payload that holds a canary at every sealed path, and beside them nothing. */
export function withCanaries(paths: readonly SealedPath[]): unknown {
  const payload: Record<string, unknown> = {};
  for (const { path } of paths) put(payload, path);
  return payload;
}

function put(into: Record<string, unknown>, [head = '', ...rest]: readonly string[]): void {
  const next = rest[0];
  if (next === undefined) into[head] = { word: canary, list: [canary] };
  else if (next === '*') {
    const item: Record<string, unknown> = {};
    if (rest.length > 1) put(item, rest.slice(1));
    into[head] = [rest.length > 1 ? item : canary];
  } else {
    const inner = (into[head] ?? {}) as Record<string, unknown>;
    put(inner, rest);
    into[head] = inner;
  }
}

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

/** Every event type of the registry that holds something sealed: a new one joins by itself. */
export const sealedTypes = [...sealedByCategory].flatMap(([category, types]) =>
  Object.entries(types).map(([type, paths]) => ({ category, type, paths: paths ?? [] })),
);
