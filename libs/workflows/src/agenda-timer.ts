import { msOf, wallTimeOf, type AgendaItem, type Instant } from '@taizhang/domain';
import type { EngineSlice } from './agenda.activities';

/** Items whose time has come by the clock of the slice. A gate (`dueAt` null) waits for others. */
export const dueItems = (slice: EngineSlice): readonly AgendaItem[] =>
  slice.items.filter(({ dueAt }) => dueAt !== null && dueAt <= slice.now);

/**
 * Milliseconds to wait for the next item that is not due yet, by the workflow's own wall clock.
 * Undefined when the clock stands before it or nothing has a time: only a message ends that wait.
 */
export function timerMs(slice: EngineSlice, wallNow: Instant): number | undefined {
  const next = nextDueAt(slice);
  const wall = next === undefined ? undefined : wallTimeOf(slice.clock, next);
  return wall === undefined ? undefined : Math.max(1, Math.ceil(msOf(wall) - msOf(wallNow)));
}

function nextDueAt(slice: EngineSlice): Instant | undefined {
  let next: Instant | undefined;
  for (const { dueAt } of slice.items) {
    if (dueAt !== null && dueAt > slice.now && (next === undefined || dueAt < next)) next = dueAt;
  }
  return next;
}
