import type { Act, AgendaActivities } from '../agenda.activities';

/** What a track appends when its time comes. */
export interface AccountabilityTrackActivities extends AgendaActivities {
  readonly remindTrack: Act;
  readonly fireTrackRung: Act;
  readonly draftTrackRung: Act;
  readonly rederiveTrack: Act;
}
