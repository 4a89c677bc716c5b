import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { AgendaItem, LedgerId, StreamName } from '@taizhang/domain';
import { workflowIdOf, workflowTypeOf, type SubjectRun } from './subject';

/** A child that the log says is open, or one that is owed and opens itself with the parent's item. */
export interface OwedChild {
  readonly stream: StreamName;
  readonly opening?: AgendaItem;
}

/** More than this at once would fill the parent's history with pending starts. */
const atOnce = 20;

/** Starts each child. One that runs already counts as started: a wake-up may have come first. */
export async function startChildren(ledger: LedgerId, children: readonly OwedChild[]): Promise<void> {
  for (let first = 0; first < children.length; first += atOnce) {
    await Promise.all(children.slice(first, first + atOnce).map((child) => startOne(ledger, child)));
  }
}

async function startOne(ledger: LedgerId, child: OwedChild): Promise<void> {
  const type = workflowTypeOf(child.stream);
  if (type === undefined) return;
  const run: SubjectRun = { ledger, ...child };
  await startUnlessRunning(type, workflowIdOf(run), [run]);
}

/** Children outlive their parent's run and report through the log alone. */
export async function startUnlessRunning(type: string, workflowId: string, args: [unknown]): Promise<void> {
  try {
    await startChild(type, { workflowId, args, parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return;
    throw error;
  }
}
