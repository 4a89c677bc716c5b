import type { Act, AgendaActivities } from '../agenda.activities';

/** What an accountability appends when it begins; its tracks do the rest. */
export interface AccountabilityActivities extends AgendaActivities {
  readonly openAccountability: Act;
}
