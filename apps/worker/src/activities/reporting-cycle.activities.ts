import type { Application } from '@taizhang/application';
import type { ReportingCycleActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createReportingCycleActivities(app: Application): ReportingCycleActivities {
  const act = engineAct(app);
  return {
    ...createAgendaActivities(app),
    startReportingCycle: act,
    openReportPeriod: act,
    askReturns: act,
    rederiveReportPeriods: act,
    closeReportPeriod: act,
    concludeReportingCycle: act,
  };
}
