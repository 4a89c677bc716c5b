import type { Application } from '@taizhang/application';
import type { WithdrawalActivities } from '@taizhang/workflows';
import { createAgendaActivities } from './agenda.activities';
import { engineAct } from './engine-acts';

export function createWithdrawalActivities(app: Application): WithdrawalActivities {
  const act = engineAct(app);
  return { ...createAgendaActivities(app), startWithdrawal: act, sendReminder: act, passLeniencyCutOff: act };
}
