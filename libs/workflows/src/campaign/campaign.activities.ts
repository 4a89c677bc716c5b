import type { Act, AgendaActivities } from '../agenda.activities';

/** What a campaign appends when its time comes. */
export interface CampaignActivities extends AgendaActivities {
  readonly openPhase: Act;
  readonly closePhase: Act;
  readonly passDispatchCutOff: Act;
  readonly windUp: Act;
}
