import type { Application } from '@taizhang/application';
import type { AccountabilityActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export const createAccountabilityActivities = (app: Application): AccountabilityActivities => ({
  ...createAgendaActivities(app),
  openAccountability: engineAct(app),
});
