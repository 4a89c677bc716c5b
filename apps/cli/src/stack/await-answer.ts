import { setTimeout as wait } from 'node:timers/promises';

/** Waits until an address answers a GET with success. */
export async function awaitAnswer(url: string, limitMs: number): Promise<void> {
  for (const end = performance.now() + limitMs; performance.now() < end; await wait(100)) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
  }
  throw new Error(`${url} did not answer within ${limitMs / 1000} s`);
}
