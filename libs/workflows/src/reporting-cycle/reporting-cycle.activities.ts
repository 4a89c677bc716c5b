import type { Act, AgendaActivities } from '../agenda.activities';

/** What a reporting cycle appends when its time comes. */
export interface ReportingCycleActivities extends AgendaActivities {
  readonly startReportingCycle: Act;
  readonly openReportPeriod: Act;
  readonly askReturns: Act;
  readonly rederiveReportPeriods: Act;
  readonly closeReportPeriod: Act;
  readonly concludeReportingCycle: Act;
}
