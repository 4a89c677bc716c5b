import { performance } from 'node:perf_hooks';

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * `callers` at the same time call `act(caller, n)` again and again for `ms`. Answers how often a second it was done, times
 * `weight` (events of one call), and how long a call took. With `calls` it is done that often, however long it takes.
 */
export async function load({ callers, ms, calls = Infinity, weight = 1, act }) {
  const until = calls === Infinity ? performance.now() + ms : Infinity;
  const took = [];
  const began = performance.now();
  const call = async (caller) => {
    for (let n = 0; n < calls && performance.now() < until; n += 1) {
      const from = performance.now();
      await act(caller, n);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  const seconds = (performance.now() - began) / 1_000;
  took.sort((one, other) => one - other);
  const at = (share) => Number(percentile(took, share).toFixed(3));
  return {
    perSecond: (took.length * weight) / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    calls: took.length,
  };
}
