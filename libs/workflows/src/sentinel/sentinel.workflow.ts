import { condition } from '@temporalio/workflow';

/**
 * Trigger: the reconciler, after it has started everything that the log says is open in a ledger.
 * Ends: never by itself. Where it is missing, this Temporal has not seen the ledger, or was emptied since.
 * Continue-as-new: never; it has no timer and takes no message.
 */
export async function sentinel(): Promise<void> {
  await condition(() => false);
}
