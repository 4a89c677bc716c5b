import type { Act, AgendaActivities } from '../agenda.activities';

/** What a clue appends when its time comes. */
export interface ClueActivities extends AgendaActivities {
  readonly sendClueReminder: Act;
  readonly rederiveClueClocks: Act;
}
