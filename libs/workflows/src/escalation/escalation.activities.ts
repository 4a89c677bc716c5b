import type { Act, AgendaActivities } from '../agenda.activities';

/** What an overdue duty's ladder appends when its time comes. */
export interface EscalationActivities extends AgendaActivities {
  readonly openEscalation: Act;
  readonly fireRung: Act;
  readonly draftRung: Act;
  readonly skipRung: Act;
  readonly rederiveRungs: Act;
  readonly stopEscalation: Act;
}
