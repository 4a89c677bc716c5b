import { setTimeout as pause } from 'node:timers/promises';

const firstMs = 5;
const longestMs = 50;

/** Pauses for whoever looks again and again at the database: short at first, then longer. */
export function growingPause(): () => Promise<void> {
  let ms = firstMs;
  return async () => {
    await pause(ms);
    ms = Math.min(longestMs, ms * 1.5);
  };
}
