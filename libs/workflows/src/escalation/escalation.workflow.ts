import { proxyActivities } from '@temporalio/workflow';
import type { AgendaItem, EscalationAct } from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { performs, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { EscalationActivities } from './escalation.activities';
import type { EscalationRun } from './escalation.messages';

const acts = proxyActivities<EscalationActivities>(activityOptions);

function whenDue(item: AgendaItem): Reaction {
  switch (item.act as EscalationAct) {
    case 'fire':
      return performs(acts.fireRung);
    case 'draft':
      return performs(acts.draftRung);
    case 'skip':
      return performs(acts.skipRung);
    case 'rederiveRungs':
      return performs(acts.rederiveRungs);
    case 'stop':
      return performs(acts.stopEscalation);
    default:
      throw unknownItem(item);
  }
}

/**
 * Trigger: a duty of a unit, or one withdrawal, is overdue (EscalationOpened).
 * Ends: EscalationStopped: the duty is met or extended, the matter is referred, or the campaign is wound up. A rung that
 * waits for a signature waits in the log, not in a timer.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function escalation(run: EscalationRun): Promise<void> {
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    open: acts.openEscalation,
    whenDue,
    startChildren: (children) => startChildren(run.ledger, children),
  });
}
