import { proxyActivities } from '@temporalio/workflow';
import type { AgendaItem, ReportingAct } from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { performs, performsAndEndsChapter, performsForAll, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { ReportingCycleActivities } from './reporting-cycle.activities';
import type { ReportingCycleRun } from './reporting-cycle.messages';

const acts = proxyActivities<ReportingCycleActivities>(activityOptions);

function whenDue(item: AgendaItem): Reaction {
  switch (item.act as ReportingAct) {
    case 'openPeriod':
      return performs(acts.openReportPeriod);
    case 'askReturns':
      return performs(acts.askReturns);
    case 'rederivePeriods':
      return performsForAll(acts.rederiveReportPeriods);
    case 'closePeriod':
      return performsAndEndsChapter(acts.closeReportPeriod);
    case 'concludeCycle':
      return performs(acts.concludeReportingCycle);
    default:
      throw unknownItem(item);
  }
}

/**
 * Trigger: a campaign owes a table of its plan that is filed period by period (ReportingCycleStarted).
 * Ends: ReportingCycleConcluded: the campaign's phases and every period are over. It asks units and never persons, and
 * what a unit owes after the day climbs the ladder of that unit's part.
 * Continue-as-new: with each period that closes, and when the server suggests it; what survives is how far the log was read.
 */
export async function reportingCycle(run: ReportingCycleRun): Promise<void> {
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    open: acts.startReportingCycle,
    whenDue,
    startChildren: (children) => startChildren(run.ledger, children),
  });
}
