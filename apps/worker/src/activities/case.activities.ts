import type { Application } from '@taizhang/application';
import type { CaseActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createCaseActivities(app: Application): CaseActivities {
  const act = engineAct(app);
  return { ...createAgendaActivities(app), remindOfClock: act, chaseClock: act };
}
