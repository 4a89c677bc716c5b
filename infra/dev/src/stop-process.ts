import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity';

export interface StopOptions {
  readonly signal?: NodeJS.Signals;
  /** How long the process may take before it is killed. */
  readonly graceMs?: number;
}

/** Asks one process to stop, waits until it has gone, and kills it when it does not go. Never touches another process. */
export async function stopProcess(identity: ProcessIdentity, options: StopOptions = {}): Promise<void> {
  const { signal = 'SIGTERM', graceMs = 10_000 } = options;
  if (await signalAndWait(identity, signal, graceMs)) return;
  await signalAndWait(identity, 'SIGKILL', 5_000);
}

async function signalAndWait(identity: ProcessIdentity, signal: NodeJS.Signals, waitMs: number): Promise<boolean> {
  if (!isAlive(identity)) return true;
  try {
    process.kill(identity.pid, signal);
  } catch {
    return true;
  }
  for (const end = performance.now() + waitMs; performance.now() < end; await wait(25)) {
    if (!isAlive(identity)) return true;
  }
  return !isAlive(identity);
}
