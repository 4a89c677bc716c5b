/**
 * Chance without a generator: every roll is a hash of the seed and of what it is for, so no roll depends on how
 * many were made before it, and the same seed tells the same story at any speed.
 */
export function roll(seed: string, ...about: readonly (string | number)[]): number {
  let hash = 2166136261;
  const text = `${seed}\u0000${about.join('\u0000')}`;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 16777619);
  }
  // Finish as murmur3 does: neighbouring keys must not give neighbouring rolls.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 4294967296;
}

export const chance = (probability: number, seed: string, ...about: readonly (string | number)[]): boolean =>
  roll(seed, ...about) < probability;

/** A whole number from `from` to `to`, both included. */
export const between = (from: number, to: number, seed: string, ...about: readonly (string | number)[]): number =>
  from + Math.floor(roll(seed, ...about) * (to - from + 1));

export function pick<T>(choices: readonly T[], seed: string, ...about: readonly (string | number)[]): T {
  const chosen = choices[Math.floor(roll(seed, ...about) * choices.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** An opaque id of the drill: it says nothing about whom it names. */
export const drillId = (kind: string, seed: string, index: number): string =>
  `${kind}${Math.floor(roll(seed, kind, index, 'id') * 0xffffff)
    .toString(36)
    .padStart(5, '0')}${index.toString(36)}`;
