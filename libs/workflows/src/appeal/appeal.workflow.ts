import { proxyActivities } from '@temporalio/workflow';
import type { AgendaItem, AppealAct } from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { performs, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { AppealActivities } from './appeal.activities';
import type { AppealRun } from './appeal.messages';

const acts = proxyActivities<AppealActivities>(activityOptions);

/**
 * Trigger: the decision of a case is appealed (AppealLodged); a wake-up starts it. A linked matter: the case goes on.
 * Reminds the reviewers before the last day of the review and chases after it.
 * Ends: AppealServed or AppealWithdrawn.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function appeal(run: AppealRun): Promise<void> {
  const whenDue = (item: AgendaItem): Reaction => {
    switch (item.act as AppealAct) {
      case 'remindOfAppeal':
        return performs(acts.remindOfAppeal);
      default:
        throw unknownItem(item);
    }
  };
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    whenDue,
    startChildren: (children) => startChildren(run.ledger, children),
  });
}
