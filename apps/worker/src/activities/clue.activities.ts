import type { Application } from '@taizhang/application';
import type { ClueActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createClueActivities(app: Application): ClueActivities {
  const act = engineAct(app);
  return { ...createAgendaActivities(app), sendClueReminder: act, rederiveClueClocks: act };
}
