import { setTimeout as pause } from 'node:timers/promises';
import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { sentinelId } from '@taizhang/workflows';
import { rebuildWorkflows } from './rebuild';
import type { WakeUps } from './wake-ups';

export interface ReconcilerOptions {
  readonly app: Application;
  readonly client: Client;
  readonly wakeUps: WakeUps;
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Told of every ledger that had to be started on this Temporal. */
  readonly rebuilt?: (ledger: LedgerId, workflows: number) => void;
}

/**
 * A ledger without a sentinel is one that this Temporal has not seen, or has forgotten: everything that its log says is
 * open is started, and the sentinel last, so that an interrupted start is taken up again.
 */
export async function reconcileForever(options: ReconcilerOptions): Promise<void> {
  while (!options.signal.aborted) {
    await reconcile(options);
    await pause(options.everyMs, undefined, { signal: options.signal }).catch(() => undefined);
  }
}

export async function reconcile({ app, client, wakeUps, signal, rebuilt }: ReconcilerOptions): Promise<void> {
  for (const { ledger } of await app.store.ledgers()) {
    if (signal.aborted) return;
    if (await isRunning(client, sentinelId(ledger))) continue;
    const workflows = await rebuildWorkflows(app, wakeUps, ledger);
    await wakeUps.startSentinel(ledger);
    rebuilt?.(ledger, workflows);
  }
}

export async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
