import { proxyActivities } from '@temporalio/workflow';
import {
  accountabilityStream,
  caseAccountabilityId,
  caseOfStream,
  type AgendaItem,
  type CaseAct,
} from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { owesChild, performs, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { CaseActivities } from './case.activities';
import type { CaseRun } from './case.messages';

const acts = proxyActivities<CaseActivities>(activityOptions);

/**
 * Trigger: a case is filed (CaseFiled); a wake-up starts it.
 * Examination, adjudication, decision, service and execution are acts of people: it reminds before each clock's last day
 * and chases after it, stands still while the case is suspended, and starts the accountability that the plan owes.
 * Ends: CaseClosed. The gate before closing is the decider's; the workflow never closes a case.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function caseMatter(run: CaseRun): Promise<void> {
  const whenDue = (item: AgendaItem): Reaction => {
    switch (item.act as CaseAct) {
      case 'remindOfClock':
        return performs(acts.remindOfClock);
      case 'chaseClock':
        return performs(acts.chaseClock);
      case 'openAccountability':
        return owesChild(item, accountabilityStream(caseAccountabilityId(caseOfStream(run.stream))));
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
