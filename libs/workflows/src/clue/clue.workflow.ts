import { proxyActivities } from '@temporalio/workflow';
import type { AgendaItem, ClueAct } from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { performs, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { ClueActivities } from './clue.activities';
import type { ClueRun } from './clue.messages';

const acts = proxyActivities<ClueActivities>(activityOptions);

/**
 * Trigger: ClueRegistered, by a wake-up.
 * In the order of the procedure people classify, propose, approve, talk or verify and decide; of each clock that runs
 * meanwhile the engine reminds, and chases when it has passed. It does nothing else by itself.
 * Ends: the clue is closed, filed, merged, transferred or forwarded up, and the reporter is owed nothing more.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function clue(run: ClueRun): Promise<void> {
  const whenDue = (item: AgendaItem): Reaction => {
    switch (item.act as ClueAct) {
      case 'remindOfClue':
        return performs(acts.sendClueReminder);
      case 'rederiveClueClocks':
        return performs(acts.rederiveClueClocks);
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
