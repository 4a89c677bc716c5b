import { proxyActivities } from '@temporalio/workflow';
import type { AgendaItem, TrackAct } from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { performs, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { AccountabilityTrackActivities } from './accountability-track.activities';
import type { AccountabilityTrackRun } from './accountability-track.messages';

const acts = proxyActivities<AccountabilityTrackActivities>(activityOptions);

function whenDue(item: AgendaItem): Reaction {
  switch (item.act as TrackAct) {
    case 'rederiveTrack':
      return performs(acts.rederiveTrack);
    case 'remindTrack':
      return performs(acts.remindTrack);
    case 'fireTrackRung':
      return performs(acts.fireTrackRung);
    case 'draftTrackRung':
      return performs(acts.draftTrackRung);
    default:
      throw unknownItem(item);
  }
}

/**
 * Trigger: an accountability is opened (TrackOpened, in the same append).
 * Ends: TrackConcluded or TrackWaived. A draft that waits for a signature waits in the log, not in a timer; a reopened
 * track is woken and starts a new run.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function accountabilityTrack(run: AccountabilityTrackRun): Promise<void> {
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    whenDue,
    startChildren: (children) => startChildren(run.ledger, children),
  });
}
