import type { Application } from '@taizhang/application';
import type { UnitParticipationActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createUnitParticipationActivities(app: Application): UnitParticipationActivities {
  const act = engineAct(app);
  return {
    ...createAgendaActivities(app),
    startParticipation: act,
    setDeadlines: act,
    rederive: act,
    askDeclarations: act,
    askPledges: act,
    conclude: act,
  };
}
