import { setTimeout as pause } from 'node:timers/promises';
import { openWorkflows, type Application } from '@taizhang/application';
import { ledgerId, type LedgerId } from '@taizhang/domain';
import { hasErrorCode } from '@taizhang/persistence';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { sentinelId, sentinelWorkflow, taskQueue, workflowIdOf, workflowIdPrefix } from '@taizhang/workflows';
import { deleteExecutions } from './delete-executions';
import { rebuildWorkflows } from './rebuild';
import type { WakeUps } from './wake-ups';

/** Rounds between two searches for what is missing. */
const missingEvery = 15;

export interface ReconcilerOptions {
  readonly app: Application;
  readonly client: Client;
  readonly wakeUps: WakeUps;
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Told of every ledger that had to be started on this Temporal. */
  readonly rebuilt?: (ledger: LedgerId, workflows: number) => void;
}

/** Rounds between two searches for what a dropped ledger has left; one that is seen to go is not waited for. */
const leftOverEvery = 30;

/**
 * A ledger without a sentinel is one that this Temporal has not seen, or has forgotten: everything that its log says is
 * open is started, and the sentinel last, so that an interrupted start is taken up again.
 */
export async function reconcileForever(options: ReconcilerOptions): Promise<void> {
  let known: readonly LedgerId[] = [];
  for (let round = 0; !options.signal.aborted; round += 1) {
    const ledgers = await reconcile(options);
    const isOneGone = known.some((ledger) => !ledgers.includes(ledger));
    if (isOneGone || round % leftOverEvery === 0) await deleteLeftOver(options);
    known = ledgers;
    if (round % missingEvery === 0) await startMissing(options);
    await pause(options.everyMs, undefined, { signal: options.signal }).catch(() => undefined);
  }
}

/** Answers the ledgers that it found. */
export async function reconcile({
  app,
  client,
  wakeUps,
  signal,
  rebuilt,
}: ReconcilerOptions): Promise<readonly LedgerId[]> {
  const ledgers = (await app.store.ledgers()).map(({ ledger }) => ledger);
  for (const ledger of ledgers) {
    if (signal.aborted) return ledgers;
    if (await isRunning(client, sentinelId(ledger))) continue;
    await unlessDropped(async () => {
      const workflows = await rebuildWorkflows(app, wakeUps, ledger);
      await wakeUps.startSentinel(ledger);
      rebuilt?.(ledger, workflows);
    });
  }
  return ledgers;
}

/** A drill that was dropped has no log any more: whatever runs for it waits for nothing. Its sentinel tells of it. */
export async function deleteLeftOver({ app, client, signal }: ReconcilerOptions): Promise<void> {
  const query = `TaskQueue = "${taskQueue}" AND WorkflowType = "${sentinelWorkflow}" AND ExecutionStatus = "Running"`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    const ledger = ledgerId(workflowId.slice(0, workflowId.lastIndexOf('/')));
    if (signal.aborted) return;
    if ((await app.store.ledgers()).some((head) => head.ledger === ledger)) continue;
    await deleteExecutions(client, ledger, [], 'the ledger of the drill was dropped');
  }
}

/** Starts again whatever has ended although its log says it is open. Counting first keeps this cheap where all is well. */
export async function startMissing({ app, client, wakeUps, signal }: ReconcilerOptions): Promise<void> {
  for (const { ledger } of await app.store.ledgers()) {
    if (signal.aborted) return;
    await unlessDropped(async () => {
      const open = await openWorkflows(app, ledger);
      const query = `WorkflowId STARTS_WITH "${workflowIdPrefix(ledger)}" AND ExecutionStatus = "Running"`;
      const { count } = await client.workflow.count(query);
      if (count > open.length) return;
      const { epoch, position } = await app.store.head(ledger);
      for (const { stream } of open) {
        if (await isRunning(client, workflowIdOf({ ledger, stream }))) continue;
        await wakeUps.wake({ ledger, stream }, { epoch, position });
      }
    });
  }
}

async function unlessDropped(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!hasErrorCode(error, 'LedgerUnknown')) throw error;
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
