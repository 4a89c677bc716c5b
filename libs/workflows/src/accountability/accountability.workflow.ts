import { proxyActivities } from '@temporalio/workflow';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { unknownItem } from '../procedure';
import { startChildren } from '../start-children';
import type { AccountabilityActivities } from './accountability.activities';
import type { AccountabilityRun } from './accountability.messages';

const acts = proxyActivities<AccountabilityActivities>(activityOptions);

/**
 * Trigger: a case or a unit's part owes it by the plan's rule (AccountabilityOpened), or somebody opened it by hand.
 * Starts its tracks and waits for them; nothing of its own falls due.
 * Ends: AccountabilityConcluded, with the last track. A reopened track opens the subject again.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function accountability(run: AccountabilityRun): Promise<void> {
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    open: acts.openAccountability,
    whenDue: (item) => {
      throw unknownItem(item);
    },
    startChildren: (children) => startChildren(run.ledger, children),
  });
}
