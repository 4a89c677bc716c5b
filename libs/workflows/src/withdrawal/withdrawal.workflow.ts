import { proxyActivities } from '@temporalio/workflow';
import {
  campaignOfStream,
  escalationStream,
  type AgendaItem,
  type EscalationSubject,
  type WithdrawalAct,
} from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { owesChild, performs, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { WithdrawalActivities } from './withdrawal.activities';
import type { WithdrawalRun } from './withdrawal.messages';

const acts = proxyActivities<WithdrawalActivities>(activityOptions);

/**
 * Trigger: a unit's participation owes it for a declared business (WithdrawalOwed).
 * Ends: WithdrawalConfirmed or WithdrawalReferred, once the leniency cut-off has passed. A sham found later opens the
 * subject again, and a wake-up starts a new run.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function withdrawal(run: WithdrawalRun): Promise<void> {
  const campaignId = campaignOfStream(run.stream);
  const whenDue = (item: AgendaItem): Reaction => {
    switch (item.act as WithdrawalAct) {
      case 'remind':
        return performs(acts.sendReminder);
      case 'passLeniencyCutOff':
        return performs(acts.passLeniencyCutOff);
      case 'openEscalation':
        return owesChild(item, escalationStream(campaignId, item.input['subject'] as EscalationSubject));
      default:
        throw unknownItem(item);
    }
  };
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    open: acts.startWithdrawal,
    whenDue,
    startChildren: (children) => startChildren(run.ledger, children),
  });
}
