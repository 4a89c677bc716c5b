import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import {
  advanced,
  sentinelId,
  sentinelWorkflow,
  taskQueue,
  workflowIdOf,
  workflowTypeOf,
  type ReadTo,
  type Subject,
  type SubjectRun,
} from '@taizhang/workflows';
import type { LedgerId } from '@taizhang/domain';

/** Everything that starts or wakes a workflow, with one verb. */
export interface WakeUps {
  /** A concluded subject is told if it still runs, and not started for it. */
  wake(subject: Subject, readTo: ReadTo, options?: { readonly concluded: boolean }): Promise<void>;
  startSentinel(ledger: LedgerId): Promise<void>;
}

/** `queue` differs from the installation's only in specs. */
export function createWakeUps(client: Client, queue: string = taskQueue): WakeUps {
  return {
    async wake(subject, readTo, { concluded } = { concluded: false }) {
      const workflowId = workflowIdOf(subject);
      if (concluded) return ignoringClosed(client.workflow.getHandle(workflowId).signal(advanced, readTo));
      const type = workflowTypeOf(subject.stream);
      if (type === undefined) return;
      const run: SubjectRun = { ledger: subject.ledger, stream: subject.stream };
      await client.workflow.signalWithStart(type, {
        workflowId,
        taskQueue: queue,
        args: [run],
        signal: advanced,
        signalArgs: [readTo],
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      });
    },

    async startSentinel(ledger) {
      await client.workflow.start(sentinelWorkflow, {
        workflowId: sentinelId(ledger),
        taskQueue: queue,
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      });
    },
  };
}

async function ignoringClosed(done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
