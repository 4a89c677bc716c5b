import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until something holds; fails with what was last seen. */
export async function until<T>(look: () => Promise<T>, holds: (seen: T) => boolean, limitMs = 120_000): Promise<T> {
  for (const end = performance.now() + limitMs; ; await pause(50)) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > end) throw new Error(`did not come about: ${JSON.stringify(seen).slice(0, 500)}`);
  }
}
