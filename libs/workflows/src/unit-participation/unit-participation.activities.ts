import type { Act, AgendaActivities } from '../agenda.activities';

/** What a unit's part in a campaign appends when its time comes. */
export interface UnitParticipationActivities extends AgendaActivities {
  readonly startParticipation: Act;
  readonly setDeadlines: Act;
  readonly rederive: Act;
  readonly askDeclarations: Act;
  readonly askPledges: Act;
  readonly conclude: Act;
}
