import type { Act, AgendaActivities } from '../agenda.activities';

/** What an owed withdrawal appends when its time comes. */
export interface WithdrawalActivities extends AgendaActivities {
  readonly startWithdrawal: Act;
  readonly sendReminder: Act;
  readonly passLeniencyCutOff: Act;
}
