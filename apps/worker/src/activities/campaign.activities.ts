import type { Application } from '@taizhang/application';
import type { CampaignActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createCampaignActivities(app: Application): CampaignActivities {
  const act = engineAct(app);
  return { ...createAgendaActivities(app), openPhase: act, closePhase: act, passDispatchCutOff: act, windUp: act };
}
