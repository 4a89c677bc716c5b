import type { Application } from '@taizhang/application';
import type { EscalationActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createEscalationActivities(app: Application): EscalationActivities {
  const act = engineAct(app);
  return {
    ...createAgendaActivities(app),
    openEscalation: act,
    fireRung: act,
    draftRung: act,
    skipRung: act,
    rederiveRungs: act,
    stopEscalation: act,
  };
}
