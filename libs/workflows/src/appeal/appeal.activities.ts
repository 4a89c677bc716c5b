import type { Act, AgendaActivities } from '../agenda.activities';

/** What an appeal appends when its clock nears its end, or has passed it. */
export interface AppealActivities extends AgendaActivities {
  readonly remindOfAppeal: Act;
}
