import { createServer } from 'node:net';

/** Below the range from which Linux takes ports for outgoing connections, so that no client can be sitting on it. */
const lowestPort = 20_000;
const highestPort = 32_767;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

async function comesFree(port: number, patienceMs: number): Promise<boolean> {
  for (let waitedMs = 0; ; waitedMs += 50) {
    if (await isFree(port)) return true;
    if (waitedMs >= patienceMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A free local port under 32768: the preferred one if it is or soon comes free, else one at random. */
export async function freePort(preferred?: number, patienceMs = 0): Promise<number> {
  if (preferred !== undefined && (await comesFree(preferred, patienceMs))) return preferred;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = lowestPort + Math.floor(Math.random() * (highestPort - lowestPort));
    if (await isFree(port)) return port;
  }
  throw new Error('no free local port under 32768');
}
