import type { Instant, LedgerId, StreamName } from '@taizhang/domain';
import type { Client } from '@temporalio/client';
import { isAfter, waitingFor, workflowIdOf, type ReadTo } from '@taizhang/workflows';

/** Instants by `{stream} {key}`. */
export type Deadlines = ReadonlyMap<string, Instant>;

export const deadlineKey = (stream: StreamName, key: string): string => `${stream} ${key}`;

/** What one workflow waits for, once it has read the log so far; undefined while it does not run or has not. */
export async function heldDeadlines(
  client: Client,
  ledger: LedgerId,
  stream: StreamName,
  atLeast: ReadTo,
): Promise<Deadlines | undefined> {
  try {
    const held = await client.workflow.getHandle(workflowIdOf({ ledger, stream })).query(waitingFor);
    if (isAfter(atLeast, held.readTo)) return undefined;
    return new Map(held.deadlines.map(({ key, dueAt }) => [deadlineKey(stream, key), dueAt]));
  } catch {
    // Not there, or not through its first task: the caller asks again or does without.
    return undefined;
  }
}

/** Deadlines that stand elsewhere than before, or nowhere. */
export const movedDeadlines = (before: Deadlines, after: Deadlines): readonly string[] =>
  [...before].filter(([key, dueAt]) => after.get(key) !== dueAt).map(([key]) => key);
