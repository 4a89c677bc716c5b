import { setInterval as every } from 'node:timers/promises';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Settles when somebody wants this command to end: Ctrl-C, a polite kill, a closed terminal, or npm (which started it and
 * cannot pass on its own kill -9) having gone.
 */
export function untilStopped(): Promise<string> {
  const bySignal = signals.map(
    (signal) => new Promise<string>((resolve) => process.once(signal, () => resolve(signal))),
  );
  return Promise.race([...bySignal, untilNpmHasGone()]);
}

async function untilNpmHasGone(): Promise<string> {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return new Promise<string>(() => undefined);
  for await (const _ of every(1_000, undefined, { ref: false })) if (process.ppid !== parent) break;
  return 'npm has gone';
}
