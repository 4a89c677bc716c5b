import type { Application } from '@taizhang/application';
import type { AppealActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export const createAppealActivities = (app: Application): AppealActivities => ({
  ...createAgendaActivities(app),
  remindOfAppeal: engineAct(app),
});
