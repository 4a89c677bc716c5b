import type { Application } from '@taizhang/application';
import type { AccountabilityTrackActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createAccountabilityTrackActivities(app: Application): AccountabilityTrackActivities {
  const act = engineAct(app);
  const rungs = { fireTrackRung: act, draftTrackRung: act };
  return { ...createAgendaActivities(app), ...rungs, remindTrack: act, rederiveTrack: act };
}
