import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { LedgerId } from '@taizhang/domain';
import { sentinelId, workflowIdPrefix } from '@taizhang/workflows';
import { isRunning } from './reconciler';

const atOnce = 8;
const pollMs = 50;
const limitMs = 60_000;

/**
 * Ends and deletes executions of a ledger: those that are named, and whatever else the server lists under it. The sentinel
 * goes last, so that a deletion that was cut short is seen and taken up again.
 */
export async function deleteExecutions(
  client: Client,
  ledger: LedgerId,
  named: readonly string[],
  reason = 'emptied by order, rebuilt from the log',
): Promise<void> {
  const ids = new Set(named);
  const query = `WorkflowId STARTS_WITH "${workflowIdPrefix(ledger)}" AND ExecutionStatus = "Running"`;
  for await (const { workflowId } of client.workflow.list({ query })) ids.add(workflowId);
  const sentinel = sentinelId(ledger);
  const all = [...ids].filter((id) => id !== sentinel);
  for (let first = 0; first < all.length; first += atOnce) {
    await Promise.all(all.slice(first, first + atOnce).map((workflowId) => deleteOne(client, workflowId, reason)));
  }
  await deleteOne(client, sentinel, reason);
}

/** The server deletes in its own time; an id counts as free once nothing runs under it. */
async function deleteOne(client: Client, workflowId: string, reason: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate(reason);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  await client.workflowService
    .deleteWorkflowExecution({ namespace: client.options.namespace, workflowExecution: { workflowId } })
    .catch((error: unknown) => {
      if ((error as { code?: number }).code !== grpcNotFound) throw error;
    });
  for (const end = performance.now() + limitMs; await isRunning(client, workflowId); await pause(pollMs)) {
    if (performance.now() > end) throw new Error(`${workflowId} still runs after it was terminated`);
  }
}

const grpcNotFound = 5;
