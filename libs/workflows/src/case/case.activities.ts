import type { Act, AgendaActivities } from '../agenda.activities';

/** What a case appends when a clock of its own nears its end, or has passed it. */
export interface CaseActivities extends AgendaActivities {
  readonly remindOfClock: Act;
  readonly chaseClock: Act;
}
