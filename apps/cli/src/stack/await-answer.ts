import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '@taizhang/dev-stack';
import { language } from '../language';

/** What no waiting mends: somebody has to decide first. */
const decisions: ReadonlySet<unknown> = new Set(['LogWasPutBack', 'LogWasRewritten']);

/** Waits until an address answers a GET with success; what it says that somebody has to decide is shown at once. */
export async function awaitAnswer(url: string, limitMs: number): Promise<void> {
  for (const end = performance.now() + limitMs; performance.now() < end; await wait(100)) {
    const headers = { 'accept-language': language() };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (response?.ok === true) return;
    const problem = (await response?.json().catch(() => undefined)) as { code?: string; detail?: string } | undefined;
    if (decisions.has(problem?.code)) throw new Refusal(problem?.detail ?? String(problem?.code));
  }
  throw new Error(`${url} did not answer within ${limitMs / 1000} s`);
}
